import { render } from 'preact';
import { i18n } from '#i18n';
import { HighlightCard } from '../../../components/page/HighlightCard.tsx';
import { SelectionToolbar } from '../../../components/page/SelectionToolbar.tsx';
import { Toast } from '../../../components/Toast.tsx';
import type { Vocabulary } from '../../../core/model/messages.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import type { Box } from '../selection.ts';
import { Floating } from './Floating.tsx';
import type { Host } from './host.ts';

/** What is to be seen in the page besides the picker; null parts are not shown. */
export type Surfaces = {
  theme: string;
  vocabulary: Vocabulary;
  toolbar: {
    at: Box;
    last: Judgement | null;
    /** True while the selection is to become the passage of a tag that is there. */
    moving: boolean;
    onTag: () => void;
    onAgain: (judgement: Judgement) => void;
  } | null;
  card: {
    at: Box;
    tags: Tag[];
    onEdit: (tag: Tag) => void;
    onMove: (tag: Tag) => void;
    onDelete: (tag: Tag) => void;
  } | null;
  /** A message of what was done; `urgent` for data that is not saved. */
  toast: { text: string; onUndo?: () => void; urgent?: boolean } | null;
  onClose: (part: 'toolbar' | 'card' | 'toast') => void;
};

/** Draws the surfaces into the closed shadow root. The live regions are there from the start, empty. */
export function drawSurfaces(host: Host, surfaces: Surfaces): void {
  const { theme, vocabulary, toolbar, card, toast, onClose } = surfaces;
  render(
    <div class="cw" data-theme={theme}>
      {toolbar && (
        <Floating at={toolbar.at}>
          <SelectionToolbar {...toolbar} vocabulary={vocabulary} onClose={() => onClose('toolbar')} />
        </Floating>
      )}
      {card && (
        <Floating at={card.at}>
          <HighlightCard {...card} vocabulary={vocabulary} onClose={() => onClose('card')} />
        </Floating>
      )}
      {toast && (
        <div class="place bottom">
          <Toast
            text={toast.text}
            onClose={() => onClose('toast')}
            {...(toast.onUndo ? { onUndo: toast.onUndo, undoKey: i18n.t('page.undoKey') } : {})}
          />
        </div>
      )}
      <p class="vh" role="alert">
        {toast?.urgent ? toast.text : ''}
      </p>
    </div>,
    surfaceRoot(host),
  );
}

const roots = new WeakMap<ShadowRoot, HTMLElement>();

/** One element in the shadow root that Preact owns, beside the picker's frame. */
function surfaceRoot({ root }: Host): HTMLElement {
  const known = roots.get(root);
  if (known) return known;
  const made = document.createElement('div');
  root.append(made);
  roots.set(root, made);
  return made;
}
