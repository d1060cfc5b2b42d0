/** How light and dark a page is, as far as marks need it. Places in parts of its width and height (0–1). */
export type PageShade = { hasDark: boolean; isDark(x: number, y: number, width: number, height: number): boolean };

/** The page is looked at so small; the strokes of its letters are still thinner than what is between them. */
const WIDE = 320;
/** Under this relative luminance a background is dark (core/annotate/scheme.ts). */
const DARK_BELOW = 0.18;
const LINEAR = Float32Array.from({ length: 256 }, (_, value) =>
  value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);

/** Looks at the picture of a page that was drawn. */
export function pageShade(drawn: HTMLCanvasElement): PageShade {
  const wide = Math.min(WIDE, drawn.width);
  const high = Math.max(1, Math.round((wide * drawn.height) / drawn.width));
  const context = new OffscreenCanvas(wide, high).getContext('2d');
  if (!context) return { hasDark: false, isDark: () => false };
  context.drawImage(drawn, 0, 0, wide, high);
  const { data } = context.getImageData(0, 0, wide, high);
  const dark = new Uint8Array(wide * high);
  for (let at = 0; at < dark.length; at++) {
    const light = (channel: number) => LINEAR[data[4 * at + channel] as number] as number;
    dark[at] = 0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2) < DARK_BELOW ? 1 : 0;
  }
  return {
    hasDark: dark.includes(1),
    isDark(x, y, width, height) {
      const [left, right] = [Math.floor(x * wide), Math.ceil((x + width) * wide)];
      const [top, bottom] = [Math.floor(y * high), Math.ceil((y + height) * high)];
      let count = 0;
      let all = 0;
      for (let row = Math.max(0, top); row < Math.min(high, bottom); row++) {
        for (let column = Math.max(0, left); column < Math.min(wide, right); column++) {
          count += dark[row * wide + column] as number;
          all++;
        }
      }
      return count > all / 2;
    },
  };
}
