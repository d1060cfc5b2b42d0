import { paintedParent } from './paintedParent.ts';

/** Under this relative luminance a background is dark. */
const DARK_BELOW = 0.18;

/**
 * Whether the text of an element stands on a dark background: the colours behind it, painted over each other up to
 * the page itself, measured once per element and call (`known` keeps the answers of one painting).
 */
export function isOnDark(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  // An element without a colour of its own stands on what its parent stands on, which is measured once for all in it.
  const parent = paintedParent(element);
  const isClear = parent !== null && parse(getComputedStyle(element).backgroundColor)[3] === 0;
  const dark = isClear ? isOnDark(parent, known) : luminance(background(element)) < DARK_BELOW;
  known.set(element, dark);
  return dark;
}

type Colour = [red: number, green: number, blue: number, alpha: number];

function background(element: Element): Colour {
  let sum: Colour = [0, 0, 0, 0];
  for (let each: Element | null = element; each && sum[3] < 0.99; each = paintedParent(each)) {
    sum = under(sum, parse(getComputedStyle(each).backgroundColor));
  }
  const { colorScheme } = getComputedStyle(element.ownerDocument.documentElement);
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const canvasIsDark = /dark/.test(colorScheme) && (prefersDark || !/light/.test(colorScheme));
  return under(sum, canvasIsDark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
}

/** Reads a computed colour; `rgb()`, `rgba()` and `color(srgb …)`; anything else counts as not painted. */
function parse(colour: string): Colour {
  const parts = colour.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (colour.startsWith('rgb')) return [red, green, blue, alpha];
  return colour.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, alpha] : [0, 0, 0, 0];
}

function under(top: Colour, below: Colour): Colour {
  const rest = (1 - top[3]) * below[3];
  const mix = (index: 0 | 1 | 2) => top[index] + below[index] * rest;
  return top[3] === 0 && below[3] === 0 ? top : [mix(0), mix(1), mix(2), top[3] + rest];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
