import { expect, test } from 'vitest';
import { pageShade } from '../../entrypoints/reader/pdf/pageShade.ts';

/** A page of letter size, 125 %, as the viewer draws it. */
function page(draw: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1020, height: 1320 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  draw(context);
  return canvas;
}

test('letters, large ones too, and lines make no dark part', () => {
  const shade = pageShade(
    page((context) => {
      context.font = '18px serif';
      for (let line = 0; line < 40; line++)
        context.fillText('The coach keeps a log of every visit. '.repeat(3), 90, 200 + line * 24);
      context.font = 'bold 54px sans-serif';
      context.fillText('Agreement of the partners', 90, 110);
      context.fillRect(90, 130, 800, 2);
    }),
  );
  expect(shade.hasDark).toBe(false);
});

test('a dark field is one, also under light letters; what stands beside it is light', () => {
  const shade = pageShade(
    page((context) => {
      context.fillStyle = '#14233f';
      context.fillRect(100, 300, 500, 40);
      context.fillStyle = '#fff';
      context.font = '18px serif';
      context.fillText('Coaches meet each team every week and keep a log.', 110, 326);
    }),
  );
  expect(shade.hasDark).toBe(true);
  expect(shade.isDark(110 / 1020, 308 / 1320, 380 / 1020, 24 / 1320)).toBe(true);
  expect(shade.isDark(110 / 1020, 400 / 1320, 380 / 1020, 24 / 1320)).toBe(false);
});
