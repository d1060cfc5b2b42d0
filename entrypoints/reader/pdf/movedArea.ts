import type { Area } from '../../../core/model/region.ts';
import { turnedArea } from './turnedArea.ts';

/** How far one press goes, in per cent of the page; with Control further. */
const STEP = 1;
const FAR = 5;
/** An area is at least so large. */
const LEAST = 2;

/**
 * An area after a key: arrows move it as it is seen, with Shift they move its right and lower edge, Page Up and Page Down
 * take it to another page. Null when the key means nothing.
 */
export function movedArea(
  area: Area,
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  { count, turned }: { count: number; turned: () => number },
): Area | null {
  if (key === 'PageDown' || key === 'PageUp') {
    const page = area.page + (key === 'PageDown' ? 1 : -1);
    return { ...area, page: Math.min(count, Math.max(1, page)) };
  }
  const step = ctrlKey ? FAR : STEP;
  const across = { ArrowRight: step, ArrowLeft: -step }[key] ?? 0;
  const down = { ArrowDown: step, ArrowUp: -step }[key] ?? 0;
  if (across === 0 && down === 0) return null;
  const seen = turnedArea(area, turned());
  const { x, y, width, height } = seen;
  const next = shiftKey
    ? { ...seen, width: within(width + across, LEAST, 100 - x), height: within(height + down, LEAST, 100 - y) }
    : { ...seen, x: within(x + across, 0, 100 - width), y: within(y + down, 0, 100 - height) };
  return turnedArea(next, (360 - turned()) % 360);
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));
