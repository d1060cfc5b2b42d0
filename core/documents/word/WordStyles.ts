import type { RunLook } from '../runTags.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

const MOST_ANCESTORS = 20;

/** The styles of a Word file, with what each inherits. */
export class WordStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #runs = new Map<string, RunLook>();
  #normal = '';
  /** Language tag of the document, if it names one. */
  readonly language: string | undefined;

  constructor(part: XmlElement | null) {
    for (const style of part?.elements() ?? []) {
      const id = style.get('w:styleId');
      if (style.name !== 'w:style' || !id) continue;
      this.#styles.set(id, style);
      if (style.get('w:default') === '1' && style.get('w:type') === 'paragraph') this.#normal = id;
    }
    this.language = part?.child('w:docDefaults')?.find('w:lang')?.get('w:val');
  }

  /** The style's name in English, in lower case, as Word keeps it whatever language it is shown in. */
  nameOf(id: string | undefined): string {
    return (this.#styles.get(id ?? this.#normal)?.value('w:name') ?? id ?? '').toLowerCase();
  }

  /** The nearest setting of a paragraph: in its own properties, else in its style, else in what that is based on. */
  paragraph(properties: XmlElement | undefined, name: string): XmlElement | undefined {
    return properties?.child(name) ?? this.settings(properties?.value('w:pStyle'), name)[0];
  }

  /** A paragraph setting as a style and the styles it is based on give it, the nearest first. */
  settings(id: string | undefined, name: string): XmlElement[] {
    return this.#chain(id)
      .map((style) => style.child('w:pPr')?.child(name))
      .filter((each) => each !== undefined);
  }

  /** Every style id that a paragraph's style stands on, its own first. */
  ancestors(id: string | undefined): string[] {
    return this.#chain(id).map((style) => style.get('w:styleId') ?? '');
  }

  /** How words look in a style; a paragraph's default style is used when there is none. */
  runsOf(id: string | undefined): RunLook {
    const key = id ?? this.#normal;
    const known = this.#runs.get(key);
    if (known) return known;
    const found: RunLook = {};
    for (const style of this.#chain(key).toReversed()) Object.assign(found, runProperties(style.child('w:rPr')));
    this.#runs.set(key, found);
    return found;
  }

  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(id ?? this.#normal);
    while (style && chain.length < MOST_ANCESTORS) {
      chain.push(style);
      style = this.#styles.get(style.value('w:basedOn') ?? '');
    }
    return chain;
  }
}

/** What a `w:rPr` says itself. */
export function runProperties(properties: XmlElement | undefined): RunLook {
  const found: RunLook = {};
  for (const each of properties?.elements() ?? []) {
    const value = each.get('w:val');
    const isOn = value !== '0' && value !== 'false' && value !== 'none' && value !== 'off';
    if (each.name === 'w:b') found.bold = isOn;
    else if (each.name === 'w:i') found.italic = isOn;
    else if (each.name === 'w:u') found.underline = isOn;
    else if (each.name === 'w:strike' || each.name === 'w:dstrike') found.strike = isOn;
    else if (each.name === 'w:smallCaps') found.smallCaps = isOn;
    else if (each.name === 'w:caps') found.caps = isOn;
    else if (each.name === 'w:vanish') found.hidden = isOn;
    else if (each.name === 'w:highlight') found.highlight = isOn;
    else if (each.name === 'w:vertAlign') {
      found.raised = value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null;
    }
  }
  return found;
}
