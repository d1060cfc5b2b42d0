import { i18n } from '#i18n';
import { keyCaps } from '../../../components/keyCaps.ts';
import { HighlightCard } from '../../../components/page/HighlightCard.tsx';
import { SelectionToolbar } from '../../../components/page/SelectionToolbar.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { Toast } from '../../../components/Toast.tsx';
import type { Vocabulary } from '../../../core/model/messages.ts';
import type { Suggestion } from '../../../core/model/suggestion.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import type { Box } from './boxes.ts';
import { Floating, type Place } from './Floating.ts';
import { freeMargin } from './freeMargin.ts';
import type { Host } from './host.ts';
import type { Message } from './Messages.ts';
import { placeBeside } from './place.ts';

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
    /** What is suggested for the selection, best first. */
    suggested: Suggestion[];
    onSuggested: (standardId: string) => void;
  } | null;
  card: {
    at: Box;
    tags: Tag[];
    onEdit: (tag: Tag) => void;
    onMove: (tag: Tag) => void;
    onDelete: (tag: Tag) => void;
  } | null;
  /** A message of what was done. */
  toast: Message | null;
  onClose: (part: 'toolbar' | 'card' | 'toast') => void;
};

const GAP = 16;

/** The toolbar, the card and the message at the bottom, each in a frame of its own. */
export class SurfaceLayer {
  readonly #toolbar: Floating;
  readonly #card: Floating;
  readonly #toast: Floating;

  readonly #tie = document.createElement('i');
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.#tie.className = 'tie';
    this.#toolbar = new Floating(host, i18n.t('picker.title'));
    this.#card = new Floating(host, i18n.t('page.cardTitle'));
    this.#toast = new Floating(host, i18n.t('page.messages'));
  }

  /** Takes what floats at words out of sight until it is drawn again. */
  fade(): void {
    this.#toolbar.fade();
    this.#card.fade();
    this.#tie.remove();
  }

  draw({ theme, vocabulary, toolbar, card, toast, onClose }: Surfaces): void {
    this.#host.layer.dataset.theme = theme;
    this.#toolbar.draw(
      toolbar && <SelectionToolbar {...toolbar} vocabulary={vocabulary} onClose={() => onClose('toolbar')} />,
      theme,
      toolbar && ((width, height, view) => placeBeside(toolbar.at, width, height, view)),
    );
    this.#card.draw(
      card && (
        <HighlightCard key={card.tags[0]?.id} {...card} vocabulary={vocabulary} onClose={() => onClose('card')} />
      ),
      theme,
      card && this.#besideOrInMargin(card.at),
    );
    if (!card) this.#tie.remove();
    // The live region is there from the start, empty, so that what comes into it is said.
    this.#toast.draw(
      <>
        <p class="vh" role="alert">
          {toast?.urgent && <span key={toast.count}>{toast.text}</span>}
        </p>
        <Spoken text={toast && !toast.urgent ? toast.text : ''} count={toast?.count ?? 0} />
        {toast && (
          <Toast
            key={toast.count}
            text={toast.text}
            stays={toast.urgent}
            onClose={() => onClose('toast')}
            {...(toast.onRetry ? { onRetry: toast.onRetry } : {})}
            {...(toast.onUndo ? { onUndo: toast.onUndo, undoKey: keyCaps('Ctrl+Z') } : {})}
          />
        )}
      </>,
      theme,
      toast && ((width, height, view) => ({ left: (view.width - width) / 2, top: view.height - height - GAP })),
    );
  }

  /** In the free margin, tied to its passage by a dotted line, else beside the passage. */
  #besideOrInMargin(at: Box): Place {
    return (width, height, view) => {
      this.#tie.remove();
      const place = freeMargin(at, width, height, view);
      if (!place) return placeBeside(at, width, height, view);
      const from = at.right + 6;
      Object.assign(this.#tie.style, {
        left: `${from}px`,
        width: `${place.left - from}px`,
        top: `${Math.max(place.top + 12, Math.min(at.bottom - 12, place.top + height - 12))}px`,
      });
      this.#host.layer.append(this.#tie);
      return place;
    };
  }
}
