import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { framework, responsibilitiesOf } from '../../../content/framework.ts';
import { PROFILE_NAME_MAX, type Requirements } from '../../../core/model/profile.ts';
import { RequirementRows } from './RequirementRows.tsx';
import { useKeptText } from './useKeptText.ts';

const MOST = 2 * framework.standards.length;
const ROLES = framework.roles.filter(({ loaded }) => loaded);
const namedShort = (roleId: string) =>
  responsibilitiesOf(roleId).map(({ id, short, categoryId }) => ({ id, name: short, categoryId }));

/** A profile to be changed: name, pass mark, all standards, and the responsibilities of one role at a time. */
export function RequirementsEditor(props: {
  value: Requirements;
  /** The role whose responsibilities are shown first; null: one of which something is required, else the first. */
  role: string | null;
  onEdit: (change: (now: Requirements) => Requirements) => Promise<boolean>;
}) {
  const { value, onEdit } = props;
  const asked = new Set(value.requirements.map(({ itemId }) => itemId));
  const countOf = (roleId: string) => responsibilitiesOf(roleId).filter(({ id }) => asked.has(id)).length;
  const isLoaded = ROLES.some(({ id }) => id === props.role);
  const [role, setRole] = useState(
    () => (isLoaded && props.role) || ROLES.find(({ id }) => countOf(id) > 0)?.id || 'external-partner',
  );
  // A name or a mark that is no such thing is not saved: the field shows again what is stored.
  const name = useKeptText(value.name, async (text) => text === '' || onEdit((now) => ({ ...now, name: text })));
  const mark = useKeptText(String(value.passMark), async (text) => {
    const passMark = Math.round(Number(text));
    const isMark = text !== '' && passMark >= 0 && passMark <= MOST;
    return !isMark || onEdit((now) => ({ ...now, passMark }));
  });
  const rows = {
    requirements: value.requirements,
    onChange: (itemId: string, atLeast: 0 | 1 | 2 | null) =>
      void onEdit((now) => ({ ...now, requirements: withItem(now.requirements, itemId, atLeast) })),
  };
  return (
    <>
      <div class="profile-head">
        <label class="stack grow">
          <span class="sub">{i18n.t('review.profile.name')}</span>
          <span class="field">
            <input {...name} maxLength={PROFILE_NAME_MAX} />
          </span>
        </label>
        <label class="stack">
          <span class="sub">{i18n.t('review.profile.passMark', [String(MOST)])}</span>
          <span class="field">
            <input {...mark} type="number" min={0} max={MOST} step={1} class="num" />
          </span>
        </label>
      </div>
      <p class="sub">{i18n.t('review.profile.scale')}</p>
      <h2 class="h-panel">{i18n.t('review.profile.standardsHead')}</h2>
      <RequirementRows items={framework.standards} {...rows} />
      <div class="profile-head">
        <h2 class="h-panel grow">{i18n.t('review.profile.responsibilitiesHead')}</h2>
        <label class="row">
          <span class="sub">{i18n.t('review.profile.ofRole')}</span>
          <span class="field">
            <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
              {ROLES.map(({ id, name: roleName }) => (
                <option key={id} value={id}>
                  {i18n.t('review.profile.roleCount', [roleName, String(countOf(id))])}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <RequirementRows items={namedShort(role)} {...rows} />
    </>
  );
}

function withItem(all: Requirements['requirements'], itemId: string, atLeast: 0 | 1 | 2 | null) {
  if (atLeast === null) return all.filter((each) => each.itemId !== itemId);
  if (!all.some((each) => each.itemId === itemId)) return [...all, { itemId, atLeast }];
  return all.map((each) => (each.itemId === itemId ? { itemId, atLeast } : each));
}
