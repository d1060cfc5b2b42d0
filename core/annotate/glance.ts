import type { Passage } from '../model/passage.ts';
import { elementAt } from './elementPath.ts';
import { standsIn } from './standsIn.ts';
import { TextReader } from './TextReader.ts';
import { type Span, TextModel, type TextParts } from './textModel.ts';
import { wordsBefore, wordsBehind } from './wordsBeside.ts';

/**
 * Passages that were seen to stand where they stood: the text of their surroundings alone, and where in it each stands;
 * null for one that only a reading of the page can tell about.
 */
export type Glance = { model: TextModel; places: (Span | null)[] };

/** Elements with more text than this beside the passage are not read. */
const MOST_TEXT = 4096;
/** More passages than this are found as fast by reading the page. */
const FEW = 32;
/** So many units of context say that the passage had a copy, which must not be taken for it (twins.ts). */
const COPY = 127;

/** Looks only at the elements that passages stood in. Null when there are too many of them. */
export function glance(document: Document, passages: readonly Passage[]): Glance | null {
  if (passages.length > FEW) return null;
  const elements = passages.map((passage) => blockOf(document, passage));
  const tops = [...new Set(elements)].filter(
    (each): each is Element => each !== null && !elements.some((other) => other !== each && other?.contains(each)),
  );
  const blocks = new Map(tops.map((top) => [top, readBlock(top)]));
  const bases = new Map<Element, number>();
  const model = new TextModel(joined(blocks, bases, document));
  const places = passages.map(({ quote }, index) => {
    const top = tops.find((each) => each.contains(elements[index] ?? null));
    const words = top && blocks.get(top)?.text;
    if (!words) return null;
    const place = onlyPlace(top, words, quote);
    const base = bases.get(top) ?? 0;
    return place && { start: base + place.start, end: base + place.end };
  });
  return { model, places };
}

function blockOf(document: Document, { path, quote }: Passage): Element | null {
  if (!path || Math.max(quote.prefix.length, quote.suffix.length) >= COPY) return null;
  const element = elementAt(document, path);
  return element && (element.textContent ?? '').length <= quote.exact.length + MOST_TEXT ? element : null;
}

function readBlock(element: Element): TextParts {
  const reader = new TextReader(element);
  reader.read(() => false);
  return reader.parts;
}

/** The one place in an element's words where a quote stands with its context, which may stand beside the element. */
function onlyPlace(element: Element, words: string, quote: Passage['quote']): Span | null {
  const { exact, prefix, suffix } = quote;
  let place: Span | null = null;
  for (let start = words.indexOf(exact); start >= 0; start = words.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const before = start < prefix.length ? wordsBefore(element, prefix.length - start) : '';
    const behind = words.length - end < suffix.length ? wordsBehind(element, suffix.length - words.length + end) : '';
    if (before === null || behind === null) return null;
    const text = before + words + behind;
    if (!standsIn(text, quote, before.length + start, before.length + end)) continue;
    if (place) return null;
    place = { start, end };
  }
  return place;
}

/** The texts of some elements as one, each on lines of its own; `bases` gets where each begins. */
function joined(blocks: ReadonlyMap<Element, TextParts>, bases: Map<Element, number>, document: Document): TextParts {
  const pieces: TextParts['pieces'] = { nodes: [], leads: [], raws: [], places: [], starts: [], ends: [], runs: [] };
  const texts: string[] = [];
  const roots = new Set<Document | ShadowRoot>([document]);
  let base = 0;
  let run = 0;
  for (const [element, parts] of blocks) {
    bases.set(element, base);
    const { nodes, leads, raws, places, starts, ends, runs } = parts.pieces;
    pieces.nodes.push(...nodes);
    pieces.leads.push(...leads);
    pieces.raws.push(...raws);
    pieces.places.push(...places);
    pieces.starts.push(...starts.map((start) => base + start));
    pieces.ends.push(...ends.map((end) => base + end));
    pieces.runs.push(...runs.map((each) => run + each));
    run = (pieces.runs.at(-1) ?? run) + 1;
    texts.push(parts.text);
    for (const root of parts.roots) roots.add(root);
    base += parts.text.length + 1;
  }
  return { text: texts.join('\n'), pieces, blocks: [], roots: [...roots], inside: new Map(), framesNotCovered: [] };
}
