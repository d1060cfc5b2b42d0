import { numberFormat } from '../numberFormat.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { OdtStyles } from './OdtStyles.ts';

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const LEVELS = 10;
const MAX_LABEL = 60;

/** Counts the list items of an OpenDocument text, style by style. */
export class OdtNumbering {
  readonly #styles: OdtStyles;
  readonly #counts = new Map<string, (number | null)[]>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** A new list of a style begins at its first number. */
  restart(style: string): void {
    this.#counts.delete(style);
  }

  /** The number of the next item at a level (0 to 9), null for a bullet, '' where the style writes none. */
  next(style: string, level: number, start: number | undefined): string | null {
    const levels = [...(this.#styles.lists.get(style)?.elements() ?? [])];
    const at = (index: number) => levels.find((each) => each.get('text:level') === String(index + 1));
    const own = at(level);
    if (own?.name === 'text:list-level-style-bullet' || own?.name === 'text:list-level-style-image') return null;
    const counts = this.#counts.get(style) ?? new Array<number | null>(LEVELS).fill(null);
    this.#counts.set(style, counts);
    const before = counts[level] ?? null;
    counts[level] = start ?? (before === null ? startOf(own) : before + 1);
    for (let below = level + 1; below < LEVELS; below++) counts[below] = null;
    const format = own?.get('style:num-format') ?? '';
    if (!own || format === '') return own ? '' : null;
    const shown = Math.min(level + 1, Math.max(1, Number(own.get('text:display-levels') ?? 1) || 1));
    const parts = Array.from({ length: shown }, (_, index) => {
      const each = level - shown + 1 + index;
      const sign = at(each)?.get('style:num-format') ?? '1';
      return numberFormat(counts[each] ?? startOf(at(each)), FORMATS[sign] ?? 'decimal');
    });
    const label = `${own.get('style:num-prefix') ?? ''}${parts.join('.')}${own.get('style:num-suffix') ?? ''}`;
    return label.trim().slice(0, MAX_LABEL);
  }
}

const startOf = (level: XmlElement | undefined): number => Number(level?.get('text:start-value') ?? 1) || 1;
