import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../core/annotate/follow.ts';
import { follow } from '../../core/annotate/follow.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

async function followed(): Promise<{ page: Document; changes: Change[] }> {
  const page = await openPage(plan);
  const changes: Change[] = [];
  follow(page, (change) => changes.push(change), controller.signal, Promise.resolve());
  // The first reading is of the page as it is.
  await expect.poll(() => changes.length).toBe(1);
  changes.length = 0;
  return { page, changes };
}

const paragraph = (page: Document, text: string) => {
  const element = page.createElement('p');
  element.textContent = text;
  return element;
};

test('new, changed and removed text in the page, a shadow root or a frame is noticed', async () => {
  const { page, changes } = await followed();
  const inner = page.querySelector('iframe')?.contentDocument as Document;
  const edits: [() => void, RegExp][] = [
    [() => page.body.append(paragraph(page, 'Newly come')), /Newly come$/],
    [() => ((page.querySelector('h2')?.firstChild as Text).data = 'Aims'), /Aims\nReading/],
    [() => inner.body.append(paragraph(inner, 'New in the frame')), /New in the frame/],
    [
      () => page.querySelector('shadow-card')?.shadowRoot?.append(paragraph(page, 'New in the shadow')),
      /New in the shadow/,
    ],
    [() => page.querySelector('table')?.remove(), /People\nMaple/],
  ];
  for (const [index, [edit, text]] of edits.entries()) {
    edit();
    await expect.poll(() => changes.length, { timeout: 5000 }).toBe(index + 1);
    expect(changes[index]).toMatchObject({ addressChanged: false });
    expect(changes[index]?.model.text).toMatch(text);
  }
});

test('attributes, scripts, styles and our own host are no change', async () => {
  const { page, changes } = await followed();
  page.body.className = 'other';
  page.head.append(page.createElement('style'));
  page.body.append(Object.assign(page.createElement('script'), { textContent: 'void 0' }));
  page.querySelector('[data-crosswalk]')?.append(paragraph(page, 'ours'));
  const host = Object.assign(page.createElement('div'), { textContent: 'ours too' });
  host.setAttribute('data-crosswalk', '');
  page.body.append(host);
  page.body.append(page.createElement('div'));
  // A real change after them comes alone, so nothing was under way before.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(changes).toEqual([]);
  page.body.append(paragraph(page, 'real'));
  await expect.poll(() => changes.length, { timeout: 5000 }).toBe(1);
});

test('another address in the same page is noticed', async () => {
  const { page, changes } = await followed();
  (page.defaultView as Window).location.hash = 'budget';
  await expect.poll(() => changes.at(-1)?.addressChanged, { timeout: 5000 }).toBe(true);
});

test('after the signal nothing is called', async () => {
  const { page, changes } = await followed();
  page.body.append(paragraph(page, 'late'));
  controller.abort();
  page.body.append(paragraph(page, 'later'));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(changes).toEqual([]);
});
