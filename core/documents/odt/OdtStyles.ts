import { type RunLook, runTags } from '../runTags.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

const MOST_ANCESTORS = 20;

/** The text styles of an OpenDocument text, its own and its automatic ones, by name. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #tags = new Map<string, string[]>();
  /** The numbering of headings is the one without a name, whatever the file calls it. */
  readonly lists = new Map<string, XmlElement>();
  readonly #outline: string;
  readonly language: string;

  constructor(parts: XmlElement[]) {
    let language = '';
    let outline = 'Outline';
    for (const part of parts) {
      for (const group of ['office:styles', 'office:automatic-styles']) {
        for (const style of part.child(group)?.elements() ?? []) {
          const name = style.get('style:name') ?? '';
          if (style.name === 'style:style') this.#styles.set(name, style);
          if (style.name === 'text:list-style') this.lists.set(name, style);
          if (style.name === 'text:outline-style') {
            this.lists.set('', style);
            outline = name || outline;
          }
          if (style.name !== 'style:default-style' || style.get('style:family') !== 'paragraph') continue;
          const words = style.child('style:text-properties');
          const [tongue, country] = [words?.get('fo:language'), words?.get('fo:country')];
          if (tongue && tongue !== 'none') language = country && country !== 'none' ? `${tongue}-${country}` : tongue;
        }
      }
    }
    this.language = language;
    this.#outline = outline;
  }

  /** The name that a list style stands under in `lists`. */
  listNamed(name: string): string {
    return name === this.#outline ? '' : name;
  }

  /** Tags that words of a style stand in. */
  tags(name: string): string[] {
    const known = this.#tags.get(name);
    if (known) return known;
    const look: RunLook = {};
    for (const style of this.#chain(name).toReversed()) addLook(look, style.child('style:text-properties'));
    const tags = look.hidden ? ['hidden'] : runTags(look);
    this.#tags.set(name, tags);
    return tags;
  }

  /** The style that an automatic one was made from, as people know it: Title, Subtitle, Quotations. */
  nameOf(name: string): string {
    const named = this.#chain(name).map((style) => style.get('style:name') ?? '');
    return (named.find((each) => !/^[A-Z]{1,2}\d+$/.test(each)) ?? '').replaceAll('_20_', ' ').toLowerCase();
  }

  alignment(name: string): string | undefined {
    const set = this.#chain(name).map((style) => style.child('style:paragraph-properties')?.get('fo:text-align'));
    return set.find((each) => each !== undefined);
  }

  /** The list style that a paragraph style carries. */
  listOf(name: string): string | undefined {
    return this.#chain(name)
      .map((style) => style.get('style:list-style-name'))
      .find((each) => each !== undefined);
  }

  #chain(name: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(name);
    while (style && chain.length < MOST_ANCESTORS) {
      chain.push(style);
      style = this.#styles.get(style.get('style:parent-style-name') ?? '');
    }
    return chain;
  }
}

function addLook(look: RunLook, properties: XmlElement | undefined): void {
  for (const [name, value] of properties?.attributes ?? []) {
    if (name === 'fo:font-weight') look.bold = value === 'bold' || Number(value) >= 600;
    else if (name === 'fo:font-style') look.italic = value !== 'normal';
    else if (name === 'style:text-underline-style') look.underline = value !== 'none';
    else if (name === 'style:text-line-through-style') look.strike = value !== 'none';
    else if (name === 'fo:font-variant') look.smallCaps = value === 'small-caps';
    else if (name === 'fo:text-transform') look.caps = value === 'uppercase';
    else if (name === 'text:display') look.hidden = value === 'none';
    else if (name === 'style:text-position') {
      look.raised = /^(?:super|[1-9])/.test(value) ? 'sup' : /^(?:sub|-)/.test(value) ? 'sub' : null;
    }
  }
}
