import { CircleAlert, FileUp } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileChooser } from '../../../components/FileChooser.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { Review } from '../../../core/model/review.ts';
import type { Picked, useProfiles } from './useProfiles.ts';

type Profiles = ReturnType<typeof useProfiles>;

/** The review's own requirements, the profiles that come with Crosswalk, the person's own, and the way to a file. */
export function ProfileList({ profiles, review }: { profiles: Profiles; review: Review }) {
  const { picked, own, shipped, refusal } = profiles;
  const chooser = useRef<HTMLInputElement>(null);
  const row = (to: Picked, name: string, sub?: string) => {
    const isHere = to.kind === picked.kind && (!('id' in to) || !('id' in picked) || to.id === picked.id);
    return (
      <li key={'id' in to ? to.id : to.kind}>
        <button type="button" class="pick" aria-current={isHere} onClick={() => profiles.pick(to)}>
          <span class={isHere ? 'strong' : ''}>{name}</span>
          {sub && <span class="meta">{sub}</span>}
        </button>
      </li>
    );
  };
  return (
    <nav class="sheet picks" aria-label={i18n.t('review.profile.profiles')}>
      <ul>
        {row(
          { kind: 'review' },
          i18n.t('review.profile.thisReview'),
          review.requirements?.name ?? i18n.t('review.profile.nothingRequired'),
        )}
        {picked.kind === 'file' && row(picked, picked.profile.name, i18n.t('review.profile.fromFile'))}
      </ul>
      <h2 class="h-group">{i18n.t('review.profile.shipped')}</h2>
      <ul>{shipped.map(({ id, name }) => row({ kind: 'shipped', id }, name))}</ul>
      <h2 class="h-group">{i18n.t('review.profile.own')}</h2>
      {own.length > 0 ? (
        <ul>{own.map(({ id, name }) => row({ kind: 'own', id }, name))}</ul>
      ) : (
        <p class="sub">{i18n.t('review.profile.noneOwn')}</p>
      )}
      <button type="button" class="btn sm" onClick={() => chooser.current?.click()}>
        <Icon of={FileUp} small />
        {i18n.t('review.profile.openFile')}
      </button>
      <FileChooser input={chooser} accept=".json,application/json" onFile={(file) => void profiles.open(file)} />
      {refusal && (
        <p class="row error" role="alert">
          <Icon of={CircleAlert} small />
          {refusal}
        </p>
      )}
    </nav>
  );
}
