import { type ComponentChild, render } from 'preact';
import type { Host } from './host.ts';
import { viewport } from './place.ts';
import { makeSurfaceFrame, type SurfaceFrame } from './surfaceFrame.ts';

/** Where a surface of that size goes, in viewport pixels. */
export type Place = (
  width: number,
  height: number,
  view: { width: number; height: number },
) => { left: number; top: number };

/** One floating surface in a frame of its own, which is made when it is first needed. */
export class Floating {
  readonly #host: Host;
  readonly #title: string;
  #made: Promise<SurfaceFrame> | null = null;
  #show: ((made: SurfaceFrame) => void) | null = null;

  constructor(host: Host, title: string) {
    this.#host = host;
    this.#title = title;
  }

  /** Takes it out of sight until it is drawn again. */
  fade(): void {
    void this.#made?.then(({ frame }) => frame.classList.add('moving'));
  }

  /** Draws `content`, placed by `place`; without a place it is only there to be heard. Null takes it away. */
  draw(content: ComponentChild | null, theme: string, place: Place | null): void {
    if (content === null && !this.#made) return;
    this.#show = ({ frame, surface }) => {
      surface.dataset.theme = theme;
      frame.classList.remove('moving');
      frame.classList.toggle('idle', place === null);
      render(content, surface);
      if (place) settle(frame, surface, place);
      // Keys pressed next belong to the page again, not to a surface, or a button in it, that is gone.
      const { activeElement, body } = surface.ownerDocument;
      if (this.#host.root.activeElement === frame && (!place || activeElement === body)) frame.blur();
    };
    this.#made ??= makeSurfaceFrame(this.#host, this.#title);
    void this.#made.then((made) => {
      if (isLost(made)) void this.#again(made);
      else this.#show?.(made);
    });
  }

  async #again(old: SurfaceFrame): Promise<void> {
    old.frame.remove();
    this.#made = makeSurfaceFrame(this.#host, this.#title);
    this.#show?.(await this.#made);
  }
}

/** A frame that was put elsewhere, or that went with a document that was written anew, has another document, or none. */
function isLost({ frame, surface }: SurfaceFrame): boolean {
  return 'contentDocument' in frame ? frame.contentDocument !== surface.ownerDocument : !surface.isConnected;
}

/** Gives the frame the size of what is in it, then its place. */
function settle(frame: HTMLElement, surface: HTMLElement, place: Place): void {
  const view = viewport();
  frame.style.width = `${view.width}px`;
  surface.style.setProperty('--room', `${view.width - 16}px`);
  const box = surface.lastElementChild?.getBoundingClientRect();
  const width = Math.ceil(box?.width ?? 0);
  const height = Math.ceil(box?.height ?? 0);
  const { left, top } = place(width, height, view);
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, left: `${left}px`, top: `${top}px` });
}
