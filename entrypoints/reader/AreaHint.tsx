import { i18n } from '#i18n';
import type { Shown } from './useShown.ts';

/** What stands at the head of the pages: that the one in view has no words, with how to tag it; or how an area is drawn. */
export function AreaHint({ shown }: { shown: Shown | null; turn: number }) {
  const pages = shown?.view.pages;
  if (!shown || !pages) return null;
  const { page } = shown.view.state();
  // Nothing can be tagged before the text was read.
  const isReady = shown.session.opened !== null;
  return (
    <div class="hints at-top">
      <div role="status" class="hint-at">
        {pages.isDrawing() ? (
          <p class="hint float">
            <span class="grow">{i18n.t('reader.area.how')}</span>
            <button type="button" class="btn sm" onClick={() => pages.leave()}>
              {i18n.t('common.cancel')}
              <kbd>{i18n.t('common.keys.escape')}</kbd>
            </button>
          </p>
        ) : (
          !shown.view.hasWords() && (
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
          )
        )}
      </div>
    </div>
  );
}
