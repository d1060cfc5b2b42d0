import { escapeHtml } from './escapeHtml.ts';

type Open = { level: number; tag: 'ul' | 'ol' };

/** What stands before a list item: its number as the file writes it, or null for a bullet. */
export type ListMark = { level: number; label: string | null };

/** Attributes of what is shown but is no part of the document's own words; `core/annotate` reads none of it. */
export const APART = (kind: string) => `data-crosswalk="${kind}"`;

/** Writes blocks one after the other and puts list items, which come flat with a level, into nested lists. */
export class BlockList {
  readonly #written: string[] = [];
  readonly #open: Open[] = [];

  block(html: string): void {
    this.#closeTo(-1);
    if (html) this.#written.push(html);
  }

  item({ level, label }: ListMark, html: string): void {
    const tag = label === null ? 'ul' : 'ol';
    this.#closeTo(level);
    let top = this.#open.at(-1);
    if (top?.level === level && top.tag !== tag) {
      this.#closeTo(level - 1);
      top = this.#open.at(-1);
    }
    if (top?.level === level) this.#written.push('</li>');
    else {
      this.#open.push({ level, tag });
      this.#written.push(tag === 'ol' ? '<ol class="numbered" role="list">' : '<ul>');
    }
    this.#written.push('<li>', numberHtml(label), html);
  }

  /** Writes another paragraph of the item that is open at a level. */
  goOn(level: number, html: string, after: string): void {
    this.#closeTo(level);
    this.#written.push(html, after);
  }

  /** Everything written so far; the lists are closed. */
  html(): string {
    this.#closeTo(-1);
    return this.#written.join('');
  }

  #closeTo(level: number): void {
    for (let top = this.#open.at(-1); top && top.level > level; top = this.#open.at(-1)) {
      this.#open.pop();
      this.#written.push(`</li></${top.tag}>`);
    }
  }
}

/** A number as words of the text, because a person quotes "4.2.1" and a PDF of the same file has it too. */
export const numberHtml = (label: string | null): string =>
  label ? `<span class="number">${escapeHtml(label)}</span> ` : '';
