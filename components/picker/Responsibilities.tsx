import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import { PageIcon } from '../PageIcon.tsx';
import { Select } from '../Select.tsx';
import type { ResponsibilityEntry } from './pickerRows.ts';

/** The role, and its responsibilities that serve the ticked standards; the rest of their categories on request. */
export function Responsibilities(props: {
  vocabulary: Vocabulary;
  role: string | null;
  standards: string[];
  ticked: string[];
  /** Ids that are suggested for the passage, best first: of those shown they stand on top. */
  ranked: string[];
  onRole: (role: string | null) => void;
  onToggle: (entry: ResponsibilityEntry) => void;
}) {
  const { vocabulary, standards, ticked } = props;
  const [opened, setOpened] = useState<string[]>([]);
  const ofRole = vocabulary.responsibilities.filter((entry) => entry.roleId === props.role);
  const categories = vocabulary.categories.filter((category) =>
    vocabulary.standards.some((entry) => entry.categoryId === category.id && standards.includes(entry.id)),
  );
  const serves = (entry: ResponsibilityEntry) =>
    ticked.includes(entry.id) || entry.standards.some((id) => standards.includes(id));
  const rank = ({ id }: ResponsibilityEntry) =>
    props.ranked.includes(id) ? props.ranked.indexOf(id) : props.ranked.length;
  const shown = ofRole
    .filter((entry) => serves(entry) || opened.includes(entry.categoryId))
    .sort((a, b) => rank(a) - rank(b));
  return (
    <section>
      <div class="row spread">
        <h3>{i18n.t('picker.responsibility')}</h3>
        <Select
          label={i18n.t('picker.role')}
          icon={<PageIcon name="person" small />}
          value={props.role ?? ''}
          options={[
            { value: '', label: i18n.t('picker.noRole') },
            ...vocabulary.roles.map((role) => ({ value: role.id, label: role.name })),
          ]}
          onChange={(value) => props.onRole(value || null)}
        />
      </div>
      {props.role && ofRole.length === 0 && <p class="sub">{i18n.t('picker.roleNotLoaded')}</p>}
      {ofRole.length > 0 && shown.length === 0 && standards.length === 0 && (
        <p class="sub">{i18n.t('picker.chooseFirst')}</p>
      )}
      <div class="resps">
        {shown.map((entry) => (
          <label class="resp" key={entry.id}>
            <input
              class="check"
              type="checkbox"
              checked={ticked.includes(entry.id)}
              onChange={() => props.onToggle(entry)}
            />
            <span>{entry.short}</span>
          </label>
        ))}
        {categories.map((category) => {
          const rest = ofRole.filter((entry) => entry.categoryId === category.id && !shown.includes(entry));
          if (rest.length === 0) return null;
          return (
            <button
              key={category.id}
              class="btn sm quiet"
              type="button"
              onClick={() => setOpened([...opened, category.id])}
            >
              {i18n.t('picker.moreUnder', [String(rest.length), category.name])}
            </button>
          );
        })}
      </div>
    </section>
  );
}
