import { i18n } from '#i18n';
import type { Shown } from './useShown.ts';

/** At the head of the pages: that the one in view has no words, with how to tag it. At their foot: how an area is drawn. */
export function AreaHint({ shown }: { shown: Shown | null; turn: number }) {
  const pages = shown?.view.pages;
  if (!shown || !pages) return null;
  const { page } = shown.view.state();
  // Nothing can be tagged before the text was read.
  const isReady = shown.session.opened !== null;
  const isDrawing = pages.isDrawing();
  return (
    <>
      <div class="hints at-top">
        <div role="status" class="hint-at">
          {!isDrawing && !shown.view.isSpoilt() && !shown.view.hasWords() && (
            <p class="hint float">
              {i18n.t('reader.noText', [String(page)])}
              <span class="row wrap">
                <button
                  type="button"
                  class="btn sm"
                  aria-disabled={!isReady}
                  onClick={() => isReady && pages.takePage(page)}
                >
                  {i18n.t('reader.tagPage')}
                </button>
                <button
                  type="button"
                  class="btn sm"
                  aria-disabled={!isReady}
                  onClick={() => isReady && pages.draw(page)}
                >
                  {i18n.t('reader.area.tag')}
                </button>
              </span>
            </p>
          )}
        </div>
      </div>
      <div class="hints">
        <div role="status" class="hint-at">
          {isDrawing && (
            <p class="hint float">
              <span class="grow">{i18n.t('reader.area.how')}</span>
              <button type="button" class="btn sm" onClick={() => pages.leave()}>
                {i18n.t('common.cancel')}
                <kbd>{i18n.t('common.keys.escape')}</kbd>
              </button>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
