import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { framework } from '../../../content/framework.ts';
import type { Requirements, Score } from '../../../core/model/profile.ts';

export type Asked = { id: string; name: string; categoryId: string };

/**
 * Items under their categories, each with what is required of it: as choices, or in words where it is not to be
 * changed; then only what is required, with its reason where there is one.
 */
export function RequirementRows(props: {
  items: Asked[];
  requirements: Requirements['requirements'];
  reasons?: ReadonlyMap<string, string>;
  onChange?: (itemId: string, atLeast: Score | null) => void;
}) {
  const { onChange, reasons } = props;
  const asked = new Map(props.requirements.map(({ itemId, atLeast }) => [itemId, atLeast]));
  const shown = onChange ? props.items : props.items.filter(({ id }) => asked.has(id));
  return (
    <>
      {framework.categories.map((category) => {
        const rows = shown.filter(({ categoryId }) => categoryId === category.id);
        if (rows.length === 0) return null;
        return (
          <section key={category.id} class="required">
            <h3 class="h-group">
              <CategoryGlyph code={category.code} />
              <span class={`cat ${category.code}`}>{category.name}</span>
            </h3>
            <ul>
              {rows.map(({ id, name }) => (
                <li key={id}>
                  <span class="required-name">
                    {name}
                    {reasons?.has(id) && <span class="sub">{reasons.get(id)}</span>}
                  </span>
                  {onChange ? (
                    <Choice name={name} atLeast={asked.get(id) ?? null} onChange={(next) => onChange(id, next)} />
                  ) : (
                    <span class="required-least num">{i18n.t('review.profile.atLeast', asked.get(id) ?? 0)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const CHOICES = [null, 0, 1, 2] as const;

function Choice(props: { name: string; atLeast: Score | null; onChange: (atLeast: Score | null) => void }) {
  return (
    <Segments
      label={i18n.t('review.profile.atLeastOf', [props.name])}
      value={String(props.atLeast)}
      options={CHOICES.map((choice) => ({
        value: String(choice),
        label: choice === null ? i18n.t('review.profile.notRequired') : String(choice),
      }))}
      onChange={(value) => props.onChange(CHOICES.find((choice) => String(choice) === value) ?? null)}
    />
  );
}
