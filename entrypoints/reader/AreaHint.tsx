import { i18n } from '#i18n';
import type { DocumentView } from './DocumentView.ts';

/** At the head of the pages: that the one in view has no words, with how to tag it. At their foot: how an area is drawn. */
export function AreaHint(props: {
  view: DocumentView | null;
  /** Nothing can be tagged before the text was read. */
  canTag: boolean;
  turn: number;
}) {
  const { view, canTag } = props;
  const pages = view?.pages;
  if (!view || !pages) return null;
  const { page } = view.state();
  const isDrawing = pages.isDrawing();
  return (
    <>
      <div class="hints at-top">
        <div role="status" class="hint-at">
          {!isDrawing && !view.isSpoilt() && !view.hasWords() && (
            <p class="hint float">
              {i18n.t('reader.noText', [String(page)])}
              <span class="row wrap">
                <button
                  type="button"
                  class="btn sm"
                  aria-disabled={!canTag}
                  onClick={() => canTag && pages.takePage(page)}
                >
                  {i18n.t('reader.tagPage')}
                </button>
                <button type="button" class="btn sm" aria-disabled={!canTag} onClick={() => canTag && pages.draw(page)}>
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
