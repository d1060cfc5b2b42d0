import { rectsOf } from '../../../core/annotate/hit.ts';
import { type PageShade, pageShade } from './pageShade.ts';

/** The highlights of tags (core/annotate/highlightNames.ts): category or conflict, and how it is drawn. */
const OF_TAGS = /^cw-(rc|tp|cs|mix|conflict)(?:-(soft))?(?:-(mark|line))?$/;

/**
 * Marks for tagged words on dark parts of pages, in layers on them. Highlights darken the picture of a page, which leaves
 * black words on white readable and cannot be seen on black; there a box of the same name lightens it. Call what comes
 * back whenever tags were painted.
 */
export function darkMarks(layerOf: (page: number) => HTMLElement): () => void {
  const shades = new WeakMap<HTMLCanvasElement, PageShade>();
  const hosts = new Map<HTMLElement, HTMLElement>();
  const shadeOf = (page: HTMLElement) => {
    const canvas = page.querySelector('canvas');
    if (!canvas) return null;
    const shade = shades.get(canvas) ?? pageShade(canvas);
    shades.set(canvas, shade);
    return shade;
  };
  return () => {
    const boxes = new Map<HTMLElement, HTMLElement[]>();
    for (const [name, highlight] of CSS.highlights) {
      if (!OF_TAGS.test(name)) continue;
      for (const range of highlight as unknown as Iterable<StaticRange>) {
        const page = range.startContainer.parentElement?.closest<HTMLElement>('.page');
        const shade = page && shadeOf(page);
        if (!page || !shade?.hasDark) continue;
        const own = boxes.get(page) ?? [];
        boxes.set(page, own);
        own.push(...darkBoxes(name, range, page, shade));
      }
    }
    for (const page of new Set([...hosts.keys(), ...boxes.keys()])) {
      const own = boxes.get(page) ?? [];
      if (own.length === 0 && !hosts.has(page)) continue;
      const host = hosts.get(page) ?? layerOf(Number(page.dataset.pageNumber)).appendChild(box('dark-marks'));
      hosts.set(page, host);
      host.replaceChildren(...own);
    }
  };
}

/** A box for each line of a range that stands on a dark part, in per cent of the page as it is on the screen. */
function darkBoxes(name: string, range: StaticRange, page: HTMLElement, shade: PageShade): HTMLElement[] {
  const [, code = '', soft, only] = OF_TAGS.exec(name) ?? [];
  const sheet = page.getBoundingClientRect();
  return rectsOf(range).flatMap((rect) => {
    const [x, y] = [(rect.left - sheet.left) / sheet.width, (rect.top - sheet.top) / sheet.height];
    const [width, height] = [rect.width / sheet.width, rect.height / sheet.height];
    if (rect.width === 0 || !shade.isDark(x, y, width, height)) return [];
    const element = box(['dark-mark', code, soft, only].filter(Boolean).join(' '));
    const part = (value: number) => `${value * 100}%`;
    Object.assign(element.style, { left: part(x), top: part(y), width: part(width), height: part(height) });
    return [element];
  });
}

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
