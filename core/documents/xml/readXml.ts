import { Refused } from '../fileProblem.ts';
import { MAX_DEPTH, MAX_ELEMENTS } from '../limits.ts';
import { XmlElement } from './XmlElement.ts';
import { knownPrefix } from './xmlNames.ts';

const NAME = /[^\s<>/=]+/y;
const ATTRIBUTE = /\s*([^\s<>/=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A finished child of the element that was streamed, and how much of the text was read by then, 0 to 1. */
type Streamed = { element: XmlElement; part: number };
type Scope = { written: string; element: XmlElement; prefixes: Map<string, string | null> };

/** A whole XML text as a tree. Throws Refused as `streamXml` does. */
export function readXml(text: string): XmlElement {
  const reading = streamXml(text, '');
  const last = reading.next();
  return last.value as XmlElement;
}

/**
 * Reads XML and gives the children of the elements called `parent` as each is finished, so that a long document is
 * never held whole; returns the root with what is left. There are no entities but XML's own five, nothing is fetched,
 * and a document type is refused as `unsafe`. XML that is not well formed is `damaged`.
 */
export function* streamXml(text: string, parent: string): Generator<Streamed, XmlElement> {
  const open: Scope[] = [];
  let root: XmlElement | null = null;
  let held = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? text.length : next);
    const top = open.at(-1);
    if (words) {
      if (top) top.element.children.push(resolved(words));
      else if (words.trim()) throw new Refused('damaged');
    }
    if (next < 0) break;
    const after = text.charCodeAt(next + 1);
    if (after === 33 || after === 63) {
      at = passOver(text, next, top?.element);
      continue;
    }
    if (after === 47) {
      const close = text.indexOf('>', next);
      const scope = open.pop();
      if (close < 0 || scope?.written !== text.slice(next + 2, close).trimEnd()) throw new Refused('damaged');
      at = close + 1;
      const above = open.at(-1)?.element;
      if (above?.name === parent && parent) {
        above.children.length = 0;
        held = 0;
        yield { element: scope.element, part: at / text.length };
      }
      continue;
    }
    if ((root && !top) || open.length >= MAX_DEPTH || ++held > MAX_ELEMENTS) {
      throw new Refused(root && !top ? 'damaged' : held > MAX_ELEMENTS ? 'tooLarge' : 'unsafe');
    }
    const scope = openTag(text, next + 1, top?.prefixes ?? new Map());
    root ??= scope.element;
    top?.element.children.push(scope.element);
    TAG_END.lastIndex = scope.end;
    const end = TAG_END.exec(text);
    if (!end) throw new Refused('damaged');
    at = TAG_END.lastIndex;
    if (!end[1]) open.push(scope);
    else if (top && parent && top.element.name === parent) {
      top.element.children.length = 0;
      yield { element: scope.element, part: at / text.length };
    }
  }
  if (!root || open.length) throw new Refused('damaged');
  return root;
}

/** The end of a comment, an instruction or a CDATA section, whose words are kept. */
function passOver(text: string, at: number, inside: XmlElement | undefined): number {
  const marks: [string, string][] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ];
  const found = marks.find(([start]) => text.startsWith(start, at));
  if (!found) throw new Refused('unsafe');
  const [start, end] = found;
  const close = text.indexOf(end, at + start.length);
  if (close < 0) throw new Refused('damaged');
  if (end === ']]>') inside?.children.push(text.slice(at + start.length, close));
  return close + end.length;
}

function openTag(text: string, at: number, above: Map<string, string | null>): Scope & { end: number } {
  NAME.lastIndex = at;
  const written = NAME.exec(text)?.[0];
  if (!written) throw new Refused('damaged');
  let end = NAME.lastIndex;
  let prefixes = above;
  const found: [string, string][] = [];
  ATTRIBUTE.lastIndex = end;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    end = ATTRIBUTE.lastIndex;
    const name = match[1] as string;
    const value = resolved(match[2] ?? match[3] ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      if (prefixes === above) prefixes = new Map(above);
      prefixes.set(name.slice(6), knownPrefix(value));
    } else found.push([name, value]);
  }
  const attributes = new Map(found.map(([name, value]) => [name.includes(':') ? known(name, prefixes) : name, value]));
  return { written, element: new XmlElement(known(written, prefixes), attributes), prefixes, end };
}

function known(name: string, prefixes: Map<string, string | null>): string {
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix ? `${prefix}:${name.slice(colon + 1)}` : name;
}

function resolved(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(REFERENCE, (written, decimal, hexadecimal, name) => {
    if (name) {
      const letter = ENTITIES[name];
      if (letter === undefined) throw new Refused('damaged');
      return letter;
    }
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : written;
  });
}
