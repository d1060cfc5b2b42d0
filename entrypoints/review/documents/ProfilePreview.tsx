import { i18n } from '#i18n';
import { framework } from '../../../content/framework.ts';
import type { Requirements } from '../../../core/model/profile.ts';
import { RequirementRows } from './RequirementRows.tsx';

const RESPONSIBILITIES = framework.responsibilities.map(({ id, short, categoryId, roleId }) => ({
  id,
  name: `${short} (${framework.roles.find((role) => role.id === roleId)?.name ?? roleId})`,
  categoryId,
}));

/** What a profile asks, to be read before it is used; nothing is written. */
export function ProfilePreview(props: {
  profile: Requirements;
  summary: string;
  reasons: ReadonlyMap<string, string>;
}) {
  const { name, passMark, requirements } = props.profile;
  const hasResponsibilities = RESPONSIBILITIES.some(({ id }) => requirements.some(({ itemId }) => itemId === id));
  const most = String(2 * framework.standards.length);
  return (
    <>
      <h2 class="h-panel">{name}</h2>
      <p>{props.summary}</p>
      <p class="sub">{i18n.t('review.profile.markAlone', [String(passMark), most])}</p>
      <RequirementRows items={framework.standards} requirements={requirements} reasons={props.reasons} />
      {hasResponsibilities && (
        <>
          <h2 class="h-panel">{i18n.t('review.profile.responsibilitiesHead')}</h2>
          <RequirementRows items={RESPONSIBILITIES} requirements={requirements} reasons={props.reasons} />
        </>
      )}
    </>
  );
}
