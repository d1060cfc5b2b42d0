import { type Line, lineText } from './pageLines.ts';

/** How far from the top and the foot of a page running heads stand, as parts of its height. */
const EDGE = 0.13;
/** Lines whose distance from the top differs by more than this stand in different places. */
const PLACE = 0.012;
/** A line is a running head when so many pages have it, or half of a short document's. */
const OFTEN = 3;
/** The most lines at either edge of a page that are looked at. */
const DEEP = 4;

/** A line whose number differs from page to page is a heading ("Goal 2") when it is larger than others by this factor. */
const LARGER = 1.12;

/**
 * The running heads, feet and page numbers of a document: lines at the edge of pages that say the same, but for digits,
 * in the same place on other pages. They cut passages in two that go on over the page. What stands on top of the first
 * page is its title as well and is not among them, nor is what stands alone on top of a page.
 */
export function runningHeads(pages: Line[][]): Set<Line> {
  const groups = new Map<string, Line[]>();
  for (const lines of pages) {
    for (const line of edges(lines)) {
      const says = lineText(line)
        .replace(/\p{Nd}+/gu, '#')
        .replace(/\b[ivxlc]+\b/gi, '#')
        .toLowerCase();
      if (says.length > 160) continue;
      const group = groups.get(says);
      if (group) group.push(line);
      else groups.set(says, [line]);
    }
  }
  const heads = new Set<Line>();
  const least = Math.min(OFTEN, Math.max(2, Math.ceil(pages.length / 2)));
  for (const group of groups.values()) {
    for (const same of byPlace(group)) {
      if (new Set(same.map(({ page }) => page)).size < least) continue;
      if (areHeadings(same, pages)) continue;
      for (const line of same) if (line.page > 0 || line.top > 0.5) heads.add(line);
    }
  }
  for (const lines of pages) {
    if (!lines.every((line) => heads.has(line))) continue;
    for (const line of lines) if (line.top < 0.5) heads.delete(line);
  }
  return heads;
}

/** Whether lines that differ in their numbers stand over what follows, larger than most of it. */
function areHeadings(same: Line[], pages: Line[][]): boolean {
  const [first] = same;
  if (!first || !/\p{L}/u.test(lineText(first)) || same.every((line) => lineText(line) === lineText(first)))
    return false;
  return same.every((line) => {
    const others = (pages[line.page] ?? []).filter((other) => other !== line);
    const smaller = others.filter(({ size }) => size * LARGER < line.size);
    return line.top < 0.5 && smaller.length > others.length / 2;
  });
}

function edges(lines: Line[]): Line[] {
  const atTop = lines.filter(({ top }) => top < EDGE).sort((a, b) => a.top - b.top);
  const atFoot = lines.filter(({ top }) => top > 1 - EDGE).sort((a, b) => b.top - a.top);
  return [...atTop.slice(0, DEEP), ...atFoot.slice(0, DEEP)];
}

/** Cuts lines that say the same into those in the same place, counted from the top. */
function byPlace(group: Line[]): Line[][] {
  const sorted = group.toSorted((a, b) => a.top - b.top);
  const places: Line[][] = [];
  for (const line of sorted) {
    const last = places.at(-1);
    const before = last?.at(-1);
    if (last && before && line.top - before.top < PLACE) last.push(line);
    else places.push([line]);
  }
  return places;
}
