import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { Profile, Requirements } from '../../../core/model/profile.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { ProfileList } from './ProfileList.tsx';
import { ProfilePreview } from './ProfilePreview.tsx';
import { RequirementsEditor } from './RequirementsEditor.tsx';
import { useEdits } from './useEdits.ts';
import { useProfiles } from './useProfiles.ts';

type Profiles = ReturnType<typeof useProfiles>;

/** What the review must show: chosen from a profile, changed here, kept as a profile of one's own, shared as a file. */
export function RequirementsPage({ model }: { model: ReviewModel }) {
  const profiles = useProfiles(model);
  const { picked, profile } = profiles;
  return (
    <>
      <header class="rhead">
        <div>
          <p>
            <a class="link back" href={hrefOf('documents')}>
              <Icon of={ArrowLeft} small />
              {i18n.t('review.pages.documents')}
            </a>
          </p>
          <h1>{i18n.t('panel.mustShow')}</h1>
          <p class="sub">{i18n.t('review.profile.intro')}</p>
        </div>
      </header>
      <div class="profiles-page">
        <ProfileList profiles={profiles} review={model.review} />
        <section class="sheet profile" aria-label={i18n.t('review.profile.looked')}>
          {picked.kind === 'review' && <OfReview model={model} profiles={profiles} />}
          {picked.kind === 'own' && profile && (
            <Own key={profile.id} model={model} profile={profile} profiles={profiles} />
          )}
          {(picked.kind === 'shipped' || picked.kind === 'file') && <ToTake picked={picked} profiles={profiles} />}
        </section>
      </div>
    </>
  );
}

function OfReview({ model, profiles }: { model: ReviewModel; profiles: Profiles }) {
  const { requirements, role } = model.review;
  const { editOfReview } = profiles;
  const begun = { name: i18n.t('review.profile.begun'), passMark: 0, requirements: [] };
  if (!requirements) {
    return (
      <EmptyState title={i18n.t('review.profile.nothingRequired')} text={i18n.t('review.profile.chooseAside')}>
        <button type="button" class="btn" onClick={() => void editOfReview(() => begun)}>
          {i18n.t('review.profile.begin')}
        </button>
      </EmptyState>
    );
  }
  return (
    <>
      <Acts of={requirements} profiles={profiles} keeps>
        <button type="button" class="btn sm quiet" onClick={() => void profiles.use(null)}>
          {i18n.t('review.profile.requireNothing')}
        </button>
      </Acts>
      <RequirementsEditor
        value={requirements}
        role={role}
        onEdit={(change) => editOfReview((now) => change(now ?? requirements))}
      />
    </>
  );
}

function Own({ model, profile, profiles }: { model: ReviewModel; profile: Profile; profiles: Profiles }) {
  const edit = useEdits(profile, profiles.editOwn);
  return (
    <>
      <Acts of={profile} profiles={profiles} uses>
        <button type="button" class="btn sm danger" onClick={() => void profiles.remove(profile)}>
          {i18n.t('review.profile.delete')}
        </button>
      </Acts>
      <RequirementsEditor value={profile} role={model.review.role} onEdit={edit} />
    </>
  );
}

function ToTake({
  picked,
  profiles,
}: {
  picked: Extract<Profiles['picked'], { kind: 'shipped' | 'file' }>;
  profiles: Profiles;
}) {
  const shipped = picked.kind === 'shipped' ? profiles.shipped.find(({ id }) => id === picked.id) : undefined;
  const profile = picked.kind === 'file' ? picked.profile : shipped;
  if (!profile) return null;
  return (
    <>
      <Acts of={profile} profiles={profiles} uses keeps />
      <ProfilePreview
        profile={profile}
        summary={shipped?.summary ?? i18n.t('review.profile.notYet')}
        reasons={new Map(shipped?.requirements.map(({ itemId, reason }) => [itemId, reason]))}
      />
    </>
  );
}

function Acts(props: {
  of: Requirements;
  profiles: Profiles;
  uses?: boolean;
  keeps?: boolean;
  children?: ComponentChildren;
}) {
  const { of, profiles } = props;
  return (
    <div class="acts">
      {props.uses && (
        <button type="button" class="btn sm primary" onClick={() => void profiles.use(of)}>
          {i18n.t('review.profile.use')}
        </button>
      )}
      {props.keeps && (
        <button type="button" class="btn sm" onClick={() => void profiles.keep(of)}>
          {i18n.t('review.profile.keep')}
        </button>
      )}
      <button type="button" class="btn sm" onClick={() => profiles.share(of)}>
        {i18n.t('review.profile.share')}
      </button>
      {props.children}
    </div>
  );
}
