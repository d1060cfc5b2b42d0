import { ask } from './ask.ts';
import type { PageSession } from './PageSession.ts';
import type { PageUi } from './pageUi.ts';

/** The way from the page script to its surfaces, which are loaded when they are first needed. */
export class UiDoor {
  ui: PageUi | null = null;
  #opening: Promise<PageUi | null> | null = null;
  #arrived: (ui: PageUi) => void = () => undefined;

  /** The surfaces, loaded now if they are not there; null when the browser refuses. */
  open(): Promise<PageUi | null> {
    if (this.ui) return Promise.resolve(this.ui);
    this.#opening ??= new Promise((resolve) => {
      this.#arrived = resolve;
      void ask({ type: 'surfaces:load' }).then((answer) => {
        if (answer.ok) return;
        this.#opening = null;
        resolve(null);
      });
    });
    return this.#opening;
  }

  /** Called by the surfaces' script once it runs. */
  arrive(ui: PageUi): void {
    this.ui = ui;
    this.#arrived(ui);
  }

  /** Whether an event came from our surfaces. */
  owns(target: EventTarget | null): boolean {
    return target !== null && target === this.ui?.element;
  }
}

/** What the two scripts of a page share: a name in our own world, which the page's scripts cannot see. */
export const world = globalThis as { crosswalkPage?: { session: PageSession; door: UiDoor; signal: AbortSignal } };
