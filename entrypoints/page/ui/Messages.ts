/** A message at the bottom of the page; `urgent` for data that is not saved. `count` grows, so that the same words twice are two. */
export type Message = { text: string; count: number; urgent: boolean; onUndo?: () => void; onRetry?: () => void };

/** The message that is shown, one at a time. */
export class Messages {
  current: Message | null = null;
  #count = 0;
  readonly #draw: () => void;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Says something, with what takes it back or tries it again. */
  tell(text: string, more: { undo?: () => unknown; retry?: () => unknown; urgent?: boolean } = {}): void {
    const { undo, retry, urgent = false } = more;
    this.#count += 1;
    this.current = {
      ...{ text, urgent, count: this.#count },
      ...(undo ? { onUndo: () => void undo() } : {}),
      ...(retry ? { onRetry: () => void retry() } : {}),
    };
    this.#draw();
  }

  /** Takes back what the message says; false when it says nothing of the kind. */
  undo(): boolean {
    const onUndo = this.current?.onUndo;
    onUndo?.();
    return onUndo !== undefined;
  }
}
