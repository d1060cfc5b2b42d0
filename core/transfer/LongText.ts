/** From so many characters on a piece is handed over. */
const PIECE = 1 << 19;

/** A text that is handed to the browser piece by piece, so that a long one is never held whole. */
export class LongText {
  readonly #pieces: Blob[] = [];
  #last = '';

  add(text: string): void {
    this.#last += text;
    if (this.#last.length > PIECE) this.#handOver();
  }

  /** All of it, as UTF-8. */
  blob(type: string): Blob {
    this.#handOver();
    return new Blob(this.#pieces, { type });
  }

  #handOver(): void {
    this.#pieces.push(new Blob([this.#last]));
    this.#last = '';
  }
}
