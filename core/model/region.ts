import { hashSchema } from './hash.ts';
import { z } from './zod.ts';

/** An area of a page (from 1), in per cent of its width and height, from its top left corner as it stands unturned. */
export type Area = { page: number; x: number; y: number; width: number; height: number };

const PERCENT = '(?:100|\\d{1,2}(?:\\.\\d{1,2})?)';
const VALUE = new RegExp(
  `^page=([1-9]\\d{0,5})(?:&xywh=percent:(${PERCENT}),(${PERCENT}),(${PERCENT}),(${PERCENT}))?$`,
);

/**
 * W3C FragmentSelector: a page of a PDF, or a part of it, for what is drawn there and not written. The page as RFC 8118
 * names it, the part as a media fragment in per cent. `file` is the SHA-256 of the file whose page it is: what a page
 * looks like is known of that file alone.
 */
export const regionSchema = z.object({
  type: z.literal('FragmentSelector'),
  value: z.string().regex(VALUE),
  file: hashSchema,
});
export type Region = z.infer<typeof regionSchema>;

/** The whole of a page. */
export const wholePage = (page: number): Area => ({ page, x: 0, y: 0, width: 100, height: 100 });

/** An area as it is stored, to a hundredth of a per cent. */
export function regionOf({ page, x, y, width, height }: Area, file: string): Region {
  const [left, top] = [rounded(x), rounded(y)];
  const size = [Math.min(rounded(width), rounded(100 - left)), Math.min(rounded(height), rounded(100 - top))];
  const isWhole = size.every((each) => each === 100);
  const value = isWhole ? `page=${page}` : `page=${page}&xywh=percent:${[left, top, ...size].join(',')}`;
  return { type: 'FragmentSelector', value, file };
}

/** The area that a region names. */
export function areaOf({ value }: Region): Area {
  const [, page, x = '0', y = '0', width = '100', height = '100'] = VALUE.exec(value) ?? [];
  return { page: Number(page), x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

const rounded = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;
