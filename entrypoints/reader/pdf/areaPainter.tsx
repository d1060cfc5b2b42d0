import { render } from 'preact';
import type { Area } from '../../../core/model/region.ts';
import { AreaMarks, type AreaTag } from './AreaMarks.tsx';
import { areaStyle } from './areaStyle.ts';

/** Paints areas on pages: those of tags, the one just jumped to, the one where the person is. */
export function areaPainter(layerOf: (page: number) => HTMLElement, turned: () => number) {
  let tags: AreaTag[] = [];
  const marks = new Map<number, HTMLElement>();
  const here = { element: box('area-here'), area: null as Area | null, timer: 0 };
  const at = { element: box('area-at'), area: null as Area | null };

  const drawTags = () => {
    const byPage = new Map<number, AreaTag[]>();
    for (const tag of tags) byPage.set(tag.area.page, [...(byPage.get(tag.area.page) ?? []), tag]);
    for (const page of new Set([...marks.keys(), ...byPage.keys()])) {
      const host = marks.get(page) ?? layerOf(page).appendChild(box('area-tags'));
      marks.set(page, host);
      render(<AreaMarks tags={byPage.get(page) ?? []} turned={turned()} />, host);
    }
  };
  const put = ({ element, area }: { element: HTMLElement; area: Area | null }) => {
    if (!area) return element.remove();
    Object.assign(element.style, areaStyle(area, turned()));
    layerOf(area.page).append(element);
  };
  return {
    paint(placed: AreaTag[]) {
      tags = placed;
      drawTags();
    },
    paintOn(page: number, sheet: HTMLElement) {
      const own = tags.filter(({ area }) => area.page === page);
      if (own.length > 0) render(<AreaMarks tags={own} turned={0} />, sheet.appendChild(box('areas')));
    },
    flash(area: Area, milliseconds: number) {
      clearTimeout(here.timer);
      here.area = area;
      put(here);
      here.timer = setTimeout(() => {
        here.area = null;
        put(here);
      }, milliseconds) as unknown as number;
    },
    mark(area: Area | null) {
      at.area = area;
      put(at);
    },
    /** The pages were turned. */
    turn() {
      drawTags();
      put(here);
      put(at);
    },
    /** The tags whose area holds a point of the page, in per cent; the smallest area first. */
    at: (page: number, x: number, y: number): AreaTag[] =>
      tags
        .filter(({ area }) => area.page === page && holds(area, x, y))
        .sort((a, b) => a.area.width * a.area.height - b.area.width * b.area.height),
  };
}

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

const holds = ({ x, y, width, height }: Area, left: number, top: number) =>
  left >= x && left <= x + width && top >= y && top <= y + height;
