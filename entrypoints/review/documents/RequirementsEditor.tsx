import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { framework, responsibilitiesOf } from '../../../content/framework.ts';
import { PROFILE_NAME_MAX, type Requirements } from '../../../core/model/profile.ts';
import type { Result } from '../../../core/model/result.ts';
import { sameContent } from '../../../core/model/sameContent.ts';
import { NameField } from './NameField.tsx';
import { RequirementRows } from './RequirementRows.tsx';

const MOST = 2 * framework.standards.length;
const MARKS = Array.from({ length: MOST + 1 }, (_, mark) => mark);
const ROLES = framework.roles.filter(({ loaded }) => loaded);
const namedShort = (roleId: string) =>
  responsibilitiesOf(roleId).map(({ id, short, categoryId }) => ({ id, name: short, categoryId }));

/** A profile to be changed: name, pass mark, all standards, and the responsibilities of one role at a time. */
export function RequirementsEditor(props: {
  /** The record that has them. */
  id: string;
  value: Requirements;
  /** The role whose responsibilities are shown first; null: one of which something is required, else the first. */
  role: string | null;
  onEdit: (change: (now: Requirements) => Requirements) => Promise<Result<unknown>>;
}) {
  const { value, onEdit } = useAtOnce(props);
  const asked = new Set(value.requirements.map(({ itemId }) => itemId));
  const countOf = (roleId: string) => responsibilitiesOf(roleId).filter(({ id }) => asked.has(id)).length;
  const isLoaded = ROLES.some(({ id }) => id === props.role);
  const [role, setRole] = useState(
    () => (isLoaded && props.role) || ROLES.find(({ id }) => countOf(id) > 0)?.id || 'external-partner',
  );
  const rows = {
    requirements: value.requirements,
    onChange: (itemId: string, atLeast: 0 | 1 | 2 | null) =>
      void onEdit((now) => ({ ...now, requirements: withItem(now.requirements, itemId, atLeast) })),
  };
  return (
    <>
      <div class="profile-head">
        <div class="grow">
          <NameField
            field={`profile:${props.id}:name`}
            label={i18n.t('review.profile.name')}
            stored={value.name}
            maxLength={PROFILE_NAME_MAX}
            save={(name) => onEdit((now) => ({ ...now, name }))}
          />
        </div>
        <label class="stack">
          <span class="sub">{i18n.t('review.profile.passMark', [String(MOST)])}</span>
          <span class="field">
            <select
              class="num"
              value={String(value.passMark)}
              onChange={(event) => {
                const passMark = Number(event.currentTarget.value);
                void onEdit((now) => ({ ...now, passMark }));
              }}
            >
              {MARKS.map((mark) => (
                <option key={mark}>{mark}</option>
              ))}
            </select>
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

type Edits = { value: Requirements; onEdit: (change: (now: Requirements) => Requirements) => Promise<Result<unknown>> };

/** The same with every edit shown at once, though it is still being saved: a key that follows must not meet the old choice. */
function useAtOnce({ value: stored, onEdit: save }: Edits): Edits {
  const [shown, setShown] = useState<Requirements | null>(null);
  const now = useRef({ stored, shown, saving: 0 });
  now.current.stored = stored;
  const show = (next: Requirements | null) => {
    now.current.shown = next;
    setShown(next);
  };
  useEffect(() => {
    if (now.current.saving === 0) show(null);
  }, [stored]);
  return {
    value: shown ?? stored,
    async onEdit(change) {
      show(change(now.current.shown ?? stored));
      now.current.saving += 1;
      const result = await save(change);
      now.current.saving -= 1;
      const isStored = sameContent(now.current.shown, now.current.stored);
      if (now.current.saving === 0 && (!result.ok || isStored)) show(null);
      return result;
    },
  };
}

function withItem(all: Requirements['requirements'], itemId: string, atLeast: 0 | 1 | 2 | null) {
  if (atLeast === null) return all.filter((each) => each.itemId !== itemId);
  if (!all.some((each) => each.itemId === itemId)) return [...all, { itemId, atLeast }];
  return all.map((each) => (each.itemId === itemId ? { itemId, atLeast } : each));
}
