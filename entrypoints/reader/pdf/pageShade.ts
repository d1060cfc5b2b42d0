/** How light and dark a page is, as far as marks need it. Places in parts of its width and height (0–1). */
export type PageShade = { hasDark: boolean; isDark(x: number, y: number, width: number, height: number): boolean };

/** The page is looked at so small; the strokes of its letters are still thinner than what is between them. */
const WIDE = 320;
/** Under this relative luminance a background is dark (core/annotate/scheme.ts). */
const DARK_BELOW = 0.18;
/** A dark part is at least so wide, in such pixels, and two high; letters and lines are less. */
const PART = 12;
const linear = (weight: number) =>
  Float32Array.from({ length: 256 }, (_, value) =>
    value <= 10.31 ? (weight * value) / 3294.6 : weight * ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
const [RED, GREEN, BLUE] = [linear(0.2126), linear(0.7152), linear(0.0722)];

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
    const [red, green, blue] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]] as [number, number, number];
    const light = (RED[red] as number) + (GREEN[green] as number) + (BLUE[blue] as number);
    dark[at] = light < DARK_BELOW ? 1 : 0;
  }
  return {
    hasDark: hasPart(dark, wide),
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

/** Whether somewhere two rows, one over the other, are dark for the width of a part. */
function hasPart(dark: Uint8Array, wide: number): boolean {
  let run = 0;
  for (let at = 0; at + wide < dark.length; at++) {
    if (at % wide === 0) run = 0;
    run = dark[at] && dark[at + wide] ? run + 1 : 0;
    if (run === PART) return true;
  }
  return false;
}
