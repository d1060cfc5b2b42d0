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
 * Fills an element from HTML with nothing in it that runs, loads or leads anywhere by itself: a strict list of elements
 * and attributes, pictures only as `data:` of types that hold no script, links only to places in the document or to
 * addresses that a person follows. Done in slices: it resolves once there is something to read, or nothing at all
 * (`isEmpty`), and `rest` once all is there. Both throw Refused when `signal` is aborted.
 */
export async function sanitiseHtml(
  html: string,
  origin: Origin,
  into: Element,
  signal: AbortSignal,
): Promise<{ title: string; language: string; isEmpty: boolean; rest: Promise<void> }> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const slices = sliced(page.body, into, origin === 'foreign' ? foreignPurifier() : ourPurifier(), sizesIn(page.body));
  const isSomething = () => SOMETHING.test(into.textContent) || into.querySelector('img') !== null;
  let goesOn = advance(slices);
  while (goesOn && !isSomething()) {
    await giveWay(signal);
    goesOn = advance(slices);
  }
  const finish = async () => {
    while (goesOn) {
      await giveWay(signal);
      goesOn = advance(slices);
    }
  };
  const [title, isEmpty, rest] = [page.title.trim().slice(0, TITLE), !isSomething(), finish()];
  // Who shows it hears of it; a file that is not shown after all leaves nobody.
  rest.catch(() => undefined);
  return { title, language: page.documentElement.lang, isEmpty, rest };
}

/** Works for a slice of time; false when nothing is left. */
function advance(slices: Iterator<void>): boolean {
  const until = performance.now() + SLICE;
  while (performance.now() < until) if (slices.next().done) return false;
  return true;
}

async function giveWay(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) throw new Refused('cancelled');
}

type Purifier = ReturnType<typeof createPurifier>;
/** How many elements an element is, itself and what is in it. */
type Sizes = Map<Node, number>;

/** Counted once: a live list for each would be told of every change below. */
function sizesIn(top: Element): Sizes {
  const sizes: Sizes = new Map([[top, 1]]);
  for (const element of [...top.querySelectorAll('*')].reverse()) {
    const own = (sizes.get(element) ?? 0) + 1;
    sizes.set(element, own);
    const parent = element.parentElement;
    if (parent) sizes.set(parent, (sizes.get(parent) ?? 0) + own);
  }
  return sizes;
}

/**
 * Moves what is allowed from one element into another, part by part. Small neighbours go together, a large element is emptied part by part into itself without its contents.
 */
function* sliced(from: Element, into: Element, purifier: Purifier, sizes: Sizes): Generator<void> {
  const holder = from.ownerDocument.createElement('div');
  let held = 0;
  const settle = () => {
    purifier.sanitize(holder);
    into.append(...holder.childNodes);
    held = 0;
  };
  for (let node = from.firstChild; node; node = from.firstChild) {
    const name = node instanceof Element ? node.localName : '';
    const count = sizes.get(node) ?? 0;
    if (count <= ELEMENTS || WITH_WORDS.includes(name)) {
      holder.append(node);
      held += count || 1;
      if (held >= ELEMENTS) yield settle();
      continue;
    }
    yield settle();
    const shell = node.cloneNode(false) as Element;
    const isKept = TAGS.includes(name) && shell.namespaceURI === into.namespaceURI;
    if (isKept) {
      purifier.sanitize(shell);
      into.append(shell);
    }
    yield;
    yield* sliced(node as Element, isKept ? shell : into, purifier, sizes);
    // Removed when it is empty: a browser tells every node of a tree that is removed, at every depth anew.
    node.remove();
  }
  yield settle();
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
    // Set here, because a purifier with a set configuration takes none with a call.
    IN_PLACE: true,
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
