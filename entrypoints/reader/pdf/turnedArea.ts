import type { Area } from '../../../core/model/region.ts';

/** Where an area stands on its page once that is turned to the right, by 0, 90, 180 or 270 degrees. */
export function turnedArea(area: Area, degrees: number): Area {
  const { page, x, y, width, height } = area;
  const quarters = ((degrees / 90) % 4) + (degrees < 0 ? 4 : 0);
  if (quarters === 1) return { page, x: 100 - y - height, y: x, width: height, height: width };
  if (quarters === 2) return { page, x: 100 - x - width, y: 100 - y - height, width, height };
  if (quarters === 3) return { page, x: y, y: 100 - x - width, width: height, height: width };
  return area;
}
