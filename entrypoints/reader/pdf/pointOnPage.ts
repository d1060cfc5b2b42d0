import type { Area } from '../../../core/model/region.ts';
import { turnedArea } from './turnedArea.ts';

/** A point of a page (from 1), in per cent of it as it stands unturned. */
export type PagePoint = { page: number; x: number; y: number };

/** Where a point of the viewport lies on a page, at its edge when it lies beside; the page is turned by so many degrees. */
export function pointOnPage(
  page: number,
  element: Element,
  clientX: number,
  clientY: number,
  turned: number,
): PagePoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  const part = (value: number) => Math.min(100, Math.max(0, value * 100));
  const seen: Area = {
    page,
    x: part((clientX - left) / width),
    y: part((clientY - top) / height),
    width: 0,
    height: 0,
  };
  const { x, y } = turnedArea(seen, (360 - turned) % 360);
  return { page, x, y };
}

/** The area between two points of one page. */
export function areaBetween(one: PagePoint, other: PagePoint): Area {
  return {
    page: one.page,
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}
