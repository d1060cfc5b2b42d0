import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../core/annotate/readText.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

test('the text is what a reader sees, with one line feed at block, cell and line edges', async () => {
  const { text } = readText(await openPage(plan));
  expect(text).toContain('Goals\nBudget\nMillbrook Middle School: improvement plan\nOur teaching teams');
  expect(text).toContain('every Tuesday\u00a0for 45 minutes.1 They study student work together.\n');
  expect(text).toContain(
    'Who does what\nRole\nDays\nCoach\n40\nPrincipal\n12\nMaple Street 4\nMillbrook\nOffice hours',
  );
  expect(text).toContain('1 first   line\n2 second line\n\n3 after a blank line\n');
  expect(text).toContain('Words in a part that is not shown now.');
  expect(text).toContain('In the shadow: slotted by name then slotted by default\nInner heading\nWords inside a frame');
  expect(text).toContain('Chart label');
  expect(text).not.toMatch(
    /never read|One option|typed text|no script|template text|chart title|our own host|Behind a wall|not shown\n/,
  );
  expect(text).not.toMatch(/^\s|\s$/);
});

test('a frame that cannot be read is named', async () => {
  const { framesNotCovered, roots } = readText(await openPage(plan));
  expect(framesNotCovered).toHaveLength(1);
  expect(roots).toHaveLength(3);
});

test('white space in the source changes nothing', async () => {
  const one = readText(await openPage('<div><p>One <b>two</b> three</p><p>four</p></div>'));
  const other = readText(await openPage('\n<div>\n  <p>\n One\t<b> two </b>\n\n three \n</p>\n\n<p>four\n</p> </div>'));
  expect(other.text).toBe(one.text);
  expect(one.text).toBe('One two three\nfour');
});

test.each(['p', 'pre'])(
  'characters of two units in a %s, even cut in two by an element, count as one',
  async (name) => {
    const { text, points } = readText(await openPage(`<p>one</p><${name}>\u{1f600}<b></b>two</${name}><p>three</p>`));
    expect(points.toPoints(text.indexOf('three'))).toBe(text.indexOf('three') - 1);
    const page = await openPage(`<p>one</p><${name}><i>x</i><b>y</b>two</${name}><p>three</p>`);
    (page.querySelector('i') as Element).textContent = '\ud83d';
    (page.querySelector('b') as Element).textContent = '\ude00';
    const cut = readText(page);
    expect(cut.points.toPoints(cut.text.indexOf('three'))).toBe(cut.text.indexOf('three') - 1);
  },
);

test('every span goes to the DOM and back', async () => {
  const model = readText(await openPage(plan));
  const offset = fc.nat(model.text.length);
  fc.assert(
    fc.property(offset, offset, (one, other) => {
      const span = model.trim({ start: Math.min(one, other), end: Math.max(one, other) });
      fc.pre(span !== null);
      const ranges = model.rangesOf(span);
      const words = ranges.map((range) => plainText(range)).join('');
      expect(words).toBe(model.text.slice(span.start, span.end).replace(/\s/g, ''));
      const [first, last] = [ranges[0] as StaticRange, ranges.at(-1) as StaticRange];
      expect(model.offsetOf(first.startContainer, first.startOffset)).toBe(span.start);
      expect(model.offsetOf(last.endContainer, last.endOffset)).toBe(span.end);
      if (ranges.length === 1) expect(model.spanOf(first)).toEqual(span);
    }),
    { numRuns: 1500 },
  );
});

test('a selection that ends at an element, in a frame or in a shadow root is a span', async () => {
  const page = await openPage(plan);
  const model = readText(page);
  const wordsOf = (range: AbstractRange) => {
    const span = model.spanOf(range);
    return span && model.text.slice(span.start, span.end);
  };
  const whole = page.createRange();
  whole.selectNodeContents(page.querySelector('h1') as Element);
  expect(wordsOf(whole)).toBe('Millbrook Middle School: improvement plan');
  const tripleClick = page.createRange();
  tripleClick.setStart(page.querySelector('h1')?.firstChild as Node, 0);
  tripleClick.setEnd(page.querySelector('h1 + p') as Node, 0);
  expect(wordsOf(tripleClick)).toBe('Millbrook Middle School: improvement plan');
  const inner = page.querySelector('iframe')?.contentDocument as Document;
  const inFrame = inner.createRange();
  inFrame.selectNodeContents(inner.body);
  expect(wordsOf(inFrame)).toBe('Inner heading\nWords inside a frame of our own.');
  const shadow = page.querySelector('shadow-card')?.shadowRoot as ShadowRoot;
  const inShadow = page.createRange();
  inShadow.selectNodeContents(shadow.querySelector('p') as Element);
  expect(wordsOf(inShadow)).toBe('In the shadow: slotted by name then slotted by default');
  const nothing = page.createRange();
  nothing.selectNodeContents(page.querySelector('textarea') as Element);
  expect(wordsOf(nothing)).toBe(null);
  expect(model.offsetOf(document.body, 0)).toBe(null);
});

/** The characters of a range that the model reads, without white space and skipped elements. */
function plainText(range: StaticRange): string {
  const live = (range.startContainer.ownerDocument as Document).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const copy = live.cloneContents();
  for (const each of copy.querySelectorAll(
    'style, script, select, textarea, noscript, template, title, [data-crosswalk]',
  )) {
    each.remove();
  }
  return (copy.textContent ?? '').replace(/\s/g, '');
}
