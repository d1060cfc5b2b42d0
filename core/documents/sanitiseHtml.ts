import createPurifier from 'dompurify';
import { Refused } from './fileProblem.ts';
import { linkTag, PLACE } from './linkTag.ts';

/** Whose HTML it is: what our converters wrote may carry our labels and classes, a foreign page's may not. */
export type Origin = 'ours' | 'foreign';

const TAGS =
  'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  );
const ATTRIBUTES =
  'href title target rel alt src width height decoding colspan rowspan scope id lang dir start value reversed type datetime'.split(
    ' ',
  );
const OURS = 'class role aria-label data-label data-crosswalk'.split(' ');
/** Elements that go with their words; all others leave theirs. */
const WITH_WORDS =
  'script style template svg math iframe object embed audio video canvas noscript noembed noframes select datalist textarea button title head xmp plaintext map dialog'.split(
    ' ',
  );
const SHOWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i;
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** A document without one letter, digit or picture is empty. */
const SOMETHING = /[\p{L}\p{N}]/u;
const TITLE = 500;
/** Elements that are sanitised at a time, and milliseconds before others get their turn. */
const ELEMENTS = 1_000;
const SLICE = 12;

/**
 * HTML with nothing in it that runs, loads or leads anywhere by itself: a strict list of elements and attributes,
 * pictures only as `data:` of types that hold no script, links only to places in the document or to addresses that a
 * person follows. Done in slices; throws Refused when `signal` is aborted.
 */
export async function sanitiseHtml(
  html: string,
  origin: Origin,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<{ title: string; language: string; html: string; isEmpty: boolean }> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const target = page.createElement('div');
  const all = page.body.getElementsByTagName('*').length || 1;
  const slices =
    origin === 'foreign' ? sliced(page.body, target, foreignPurifier()) : sliced(page.body, target, ourPurifier());
  let done = 0;
  let until = performance.now() + SLICE;
  for (const count of slices) {
    done += count;
    if (performance.now() < until) continue;
    progress(Math.min(1, done / all));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw new Refused('cancelled');
    until = performance.now() + SLICE;
  }
  const isEmpty = !SOMETHING.test(target.textContent ?? '') && !target.querySelector('img');
  const title = page.title.trim().slice(0, TITLE);
  return { title, language: page.documentElement.lang, html: target.innerHTML, isEmpty };
}

type Purifier = ReturnType<typeof createPurifier>;

/** Moves what is allowed from one element into another, part by part; gives how many elements each part had. */
function* sliced(from: Element, into: Element, purifier: Purifier): Generator<number> {
  for (let node = from.firstChild; node; node = from.firstChild) {
    node.remove();
    if (!(node instanceof Element)) {
      if (node.nodeType === Node.TEXT_NODE) into.append(node);
      continue;
    }
    const count = node.getElementsByTagName('*').length + 1;
    const name = node.localName;
    if (count <= ELEMENTS || WITH_WORDS.includes(name)) {
      const holder = node.ownerDocument.createElement('div');
      holder.append(node);
      purifier.sanitize(holder, { IN_PLACE: true });
      into.append(...holder.childNodes);
      yield count;
      continue;
    }
    const shell = node.cloneNode(false) as Element;
    const isKept = TAGS.includes(name) && node.namespaceURI === into.namespaceURI;
    if (isKept) {
      purifier.sanitize(shell, { IN_PLACE: true });
      into.append(shell);
    }
    yield 1;
    yield* sliced(node, isKept ? shell : into, purifier);
  }
}

/** A purifier with one list of attributes and the hooks that hold links and pictures to our rules. */
function purifierOf(attributes: string[], settle: (element: Element) => void): Purifier {
  const purifier = createPurifier(window);
  purifier.setConfig({
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: WITH_WORDS,
    SANITIZE_DOM: true,
  });
  purifier.addHook('afterSanitizeAttributes', settle);
  return purifier;
}

let ours: Purifier | null = null;
let foreign: Purifier | null = null;

function ourPurifier(): Purifier {
  ours ??= purifierOf([...ATTRIBUTES, ...OURS], (element) => {
    settleLink(element, (address) => address);
    settlePicture(element);
  });
  return ours;
}

function foreignPurifier(): Purifier {
  if (foreign) return foreign;
  foreign = purifierOf(ATTRIBUTES, (element) => {
    const place = element.getAttribute('id');
    if (place) element.id = PLACE + place;
    settleLink(element, (address) => (address.startsWith('#') ? `#${PLACE}${address.slice(1)}` : address));
    settlePicture(element);
  });
  foreign.addHook('beforeSanitizeElements', (node) => {
    const isHidden =
      node instanceof Element && (node.hasAttribute('hidden') || HIDDEN_STYLE.test(node.getAttribute('style') ?? ''));
    if (isHidden) node.replaceChildren();
  });
  return foreign;
}

/** A link keeps an address that we would have written, with its address as its title; else it keeps only its words. */
function settleLink(element: Element, addressed: (address: string) => string): void {
  const address = element.getAttribute('href');
  if (element.localName !== 'a' || address === null) {
    for (const each of ['href', 'target', 'rel']) element.removeAttribute(each);
    return;
  }
  const isOutside = !address.startsWith('#');
  for (const each of ['target', 'rel']) element.removeAttribute(each);
  if (isOutside && linkTag(address) === null) {
    element.removeAttribute('href');
    return;
  }
  element.setAttribute('href', addressed(address));
  if (!isOutside) return;
  element.setAttribute('title', address);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
}

/** A picture that would have to be loaded becomes its description. */
function settlePicture(element: Element): void {
  if (element.localName !== 'img') {
    element.removeAttribute('src');
    return;
  }
  if (SHOWN_PICTURE.test(element.getAttribute('src') ?? '')) return;
  const alt = element.getAttribute('alt')?.trim();
  element.replaceWith(...(alt ? [alt] : []));
}
