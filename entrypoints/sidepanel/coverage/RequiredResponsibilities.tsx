import { i18n } from '#i18n';
import { itemById } from '../../../content/items.ts';
import type { ItemStanding } from '../../../core/review/requirements.ts';
import { requiredWords } from './requiredWords.ts';

/** The responsibilities that the review requires and how this document stands there; each leads to its place in the Guide. */
export function RequiredResponsibilities(props: { items: ItemStanding[]; onGuide: (itemId: string) => void }) {
  if (props.items.length === 0) return null;
  return (
    <section aria-labelledby="c-responsibilities">
      <h2 class="sec-head" id="c-responsibilities">
        {i18n.t('panel.musts.responsibilities')}
      </h2>
      <ul>
        {props.items.map((item) => (
          <li key={item.itemId}>
            <button type="button" class="cov" onClick={() => props.onGuide(item.itemId)}>
              <span class="name">{nameOf(item.itemId)}</span>
              <span class="meta must">{i18n.t('panel.musts.here', [requiredWords(item) ?? ''])}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An item of another edition has only its id. */
function nameOf(itemId: string): string {
  const entry = itemById(itemId);
  return entry?.kind === 'responsibility' ? `${entry.item.short} (${entry.role.name})` : itemId;
}
