import { i18n } from '#i18n';
import { CategoryGlyph } from '../../components/CategoryGlyph.tsx';
import { keyCaps } from '../../components/keyCaps.ts';
import type { PlacedTag } from './placedTags.ts';
import { useLong } from './useLong.ts';
import type { Printing } from './usePrinting.ts';
import type { Shown } from './useShown.ts';

type Props = { shown: Shown | null; turn: number; at: string | null; tags: PlacedTag[]; printing: Printing };

/** What stands at the foot of the window: the tag that was gone to, a page without words, or work that goes on. */
export function Hint({ shown, at, tags, printing }: Props) {
  const state = shown?.view.state();
  const isReading = state !== undefined && state.model === null;
  const isLong = useLong(isReading);
  const isFinding = shown !== null && !isReading && !shown.session.isReady;
  const isFindingLong = useLong(isFinding);
  const index = tags.findIndex(({ tag }) => tag.id === at);
  const current = tags[index];
  const shortcuts = shown?.session.opened?.settings.shortcuts;
  return (
    <div class="hints">
      <div role="status" class="hint-at">
        {printing.page !== null && state && (
          <p class="hint float">
            {i18n.t('reader.preparing', [String(printing.page), String(state.pages)])}
            <button type="button" class="btn sm" onClick={printing.cancel}>
              {i18n.t('common.cancel')}
            </button>
          </p>
        )}
        {isReading && isLong && state && (
          <p class="hint float">
            <progress {...partOf(state)} aria-label={i18n.t('reader.readingText')} />
            {state.pages > 0
              ? i18n.t('reader.readingPages', [String(state.read), String(state.pages)])
              : i18n.t('reader.readingText')}
          </p>
        )}
        {isFinding && isFindingLong && (
          <p class="hint float">
            <span class="spinner" aria-hidden="true" />
            {i18n.t('reader.findingTags')}
          </p>
        )}
        {shown && state && shown.view.isSpoilt() && (
          <p class="hint float">{i18n.t('reader.spoiltPage', [String(state.page)])}</p>
        )}
        {shown && state && !shown.view.isSpoilt() && !shown.view.hasWords() && (
          <p class="hint float">{i18n.t('reader.noText', [String(state.page)])}</p>
        )}
        {current && (
          <p class="hint float">
            {current.codes[0] && <CategoryGlyph code={current.codes[0]} />}
            <span>
              <b class="strong">{current.names}</b> · {i18n.t(`common.${current.tag.strength}`).toLowerCase()}
            </span>
            <span class="meta num nowrap">{i18n.t('reader.tagAt', [String(index + 1), String(tags.length)])}</span>
            {shortcuts?.previousTag && <kbd>{keyCaps(shortcuts.previousTag)}</kbd>}
            {shortcuts?.nextTag && <kbd>{keyCaps(shortcuts.nextTag)}</kbd>}
          </p>
        )}
      </div>
    </div>
  );
}

/** How much of a document with pages is read; of another one that is not known. */
const partOf = ({ read, pages }: { read: number; pages: number }) => (pages > 0 ? { max: pages, value: read } : {});
