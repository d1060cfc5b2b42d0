import type { ListMark } from '../BlockList.ts';
import { numberFormat } from '../numberFormat.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordStyles } from './WordStyles.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  isLegal: boolean;
  restart: number;
  style: string | undefined;
};
type List = { abstractId: string; levels: Map<number, Level>; starts: Map<number, number>; begun: boolean };

const LEVELS = 9;
const MAX_LABEL = 60;

/** Counts the numbered paragraphs of one document in its order, so that 4.2.1 is 4.2.1 at every opening. */
export class WordNumbering {
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #nums = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  /** Lists of one abstract list count on together. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #styles: WordStyles;

  constructor(part: XmlElement | null, styles: WordStyles) {
    this.#styles = styles;
    for (const each of part?.elements() ?? []) {
      if (each.name === 'w:abstractNum') this.#abstracts.set(each.get('w:abstractNumId') ?? '', each);
      if (each.name === 'w:num') this.#nums.set(each.get('w:numId') ?? '', each);
    }
  }

  /** The mark of the next paragraph with these properties, which is counted; null when it has no number. */
  next(properties: XmlElement | undefined): ListMark | null {
    const asked = this.#asked(properties);
    const list = asked && this.#list(asked.num);
    const level = list && asked ? this.#level(list, asked.level, asked.style) : null;
    const known = level === null ? undefined : list?.levels.get(level);
    if (!list || level === null || !known) return null;
    const counts = this.#count(list, level);
    if (known.format === 'bullet') return { level, label: null };
    const label = known.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      const format = known.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return numberFormat(counts[at] ?? this.#start(list, at), format);
    });
    return label.trim() ? { level, label: label.trim().slice(0, MAX_LABEL) } : null;
  }

  /** List and level may be given apart: the level by the paragraph, the list by a style that its own style is based on. */
  #asked(properties: XmlElement | undefined): { num: string; level: number | null; style: string | undefined } | null {
    const style = properties?.value('w:pStyle');
    const own = properties?.child('w:numPr');
    const given = [own, ...this.#styles.settings(style, 'w:numPr')].filter((each) => each !== undefined);
    const num = given.map((each) => each.value('w:numId')).find((each) => each !== undefined);
    if (!num || num === '0') return null;
    const level = given.map((each) => each.value('w:ilvl')).find((each) => each !== undefined);
    const isOwn = own?.value('w:numId') !== undefined && own.value('w:ilvl') === undefined;
    return { num, level: isOwn ? 0 : level === undefined ? null : Number(level) || 0, style };
  }

  /** A style without a level stands on the level that names it. */
  #level(list: List, asked: number | null, style: string | undefined): number | null {
    if (asked !== null) return asked < LEVELS ? asked : LEVELS - 1;
    for (const id of this.#styles.ancestors(style)) {
      for (const [at, level] of list.levels) if (level.style === id) return at;
    }
    return 0;
  }

  #count(list: List, level: number): (number | null)[] {
    const counts = this.#counts.get(list.abstractId) ?? new Array<number | null>(LEVELS).fill(null);
    this.#counts.set(list.abstractId, counts);
    if (!list.begun) {
      list.begun = true;
      for (const at of list.starts.keys()) counts[at] = null;
    }
    for (let at = 0; at < level; at++) counts[at] ??= this.#start(list, at);
    const before = counts[level];
    counts[level] = before === null || before === undefined ? this.#start(list, level) : before + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (restart !== 0 && level < restart) counts[below] = null;
    }
    return counts;
  }

  #start(list: List, level: number): number {
    return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
  }

  #list(num: string): List | null {
    const known = this.#lists.get(num);
    if (known !== undefined) return known;
    const made = this.#makeList(num);
    this.#lists.set(num, made);
    return made;
  }

  #makeList(num: string): List | null {
    const element = this.#nums.get(num);
    let abstractId = element?.value('w:abstractNumId') ?? '';
    let abstract = this.#abstracts.get(abstractId);
    const linked = abstract?.value('w:numStyleLink');
    if (linked !== undefined) {
      for (const [id, each] of this.#abstracts) {
        if (each.value('w:styleLink') !== linked) continue;
        abstractId = id;
        abstract = each;
      }
    }
    if (!element || !abstract) return null;
    const list: List = { abstractId, levels: new Map(), starts: new Map(), begun: false };
    for (const each of abstract.elements()) if (each.name === 'w:lvl') addLevel(list, each);
    for (const each of element.elements()) {
      if (each.name !== 'w:lvlOverride') continue;
      const start = Number(each.value('w:startOverride') ?? Number.NaN);
      if (Number.isInteger(start)) list.starts.set(Number(each.get('w:ilvl')) || 0, start);
      const level = each.child('w:lvl');
      if (level) addLevel(list, level);
    }
    return list;
  }
}

function addLevel(list: List, element: XmlElement): void {
  const legal = element.child('w:isLgl');
  const at = Number(element.get('w:ilvl')) || 0;
  list.levels.set(at, {
    start: Number(element.value('w:start') ?? 0) || 0,
    format: element.child('w:numFmt')?.get('w:val') ?? 'decimal',
    text: element.value('w:lvlText') ?? '',
    isLegal: legal !== undefined && legal.get('w:val') !== '0' && legal.get('w:val') !== 'false',
    restart: Number(element.value('w:lvlRestart') ?? at),
    style: element.value('w:pStyle'),
  });
}
