import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../components/CategoryGlyph.tsx';
import { keyCaps } from '../../components/keyCaps.ts';
import type { PlacedTag } from './placedTags.ts';
import type { Printing } from './usePrinting.ts';
import type { Shown } from './useShown.ts';

/** Work is shown as work when it lasts longer than this, in milliseconds. */
const SHOWN_AFTER = 1000;

type Props = { shown: Shown | null; turn: number; at: string | null; tags: PlacedTag[]; printing: Printing };

/** What stands at the foot of the window: the tag that was gone to, a page without words, or work that goes on. */
export function Hint({ shown, at, tags, printing }: Props) {
  const state = shown?.view.state();
  const isReading = state !== undefined && state.read < state.pages;
  const long = useLong(isReading);
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
        {isReading && long && state && (
          <p class="hint float">
            <progress max={state.pages} value={state.read} aria-label={i18n.t('reader.readingText')} />
            {i18n.t('reader.readingPages', [String(state.read), String(state.pages)])}
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

/** Whether something has gone on for a second. */
function useLong(on: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!on) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [on]);
  return long;
}
