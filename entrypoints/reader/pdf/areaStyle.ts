import type { Area } from '../../../core/model/region.ts';
import { turnedArea } from './turnedArea.ts';

/** The place of an area on a page that is turned by so many degrees, as a style of its element. */
export function areaStyle(area: Area, degrees: number) {
  const { x, y, width, height } = turnedArea(area, degrees);
  return { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` };
}
