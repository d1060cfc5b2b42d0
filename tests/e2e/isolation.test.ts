import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/buildExtension.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { type StoredRecords, storedRecords } from './harness/storedRecords.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const PASSAGE = 'coaches observe each classroom twice a term';
const OTHER = 'the office keeps the sign-in sheets';
const SECRET = 'Zebra quixotic jazz';
const ELSEWHERE = 'Vexing walnut';

const script = readFileSync(path.join(ROOT, 'tests/fixtures/pages/hostile.js'), 'utf8');
const body = `<main style="padding: 40px 40px 700px"><h1>Plan</h1><p>Here ${PASSAGE}, and ${OTHER}.</p></main>`;

/** What a page's script sees of our surfaces at a point of the window. */
const seenAt = (page: Page, x: number, y: number) =>
  page.evaluate(
    (left, top) => {
      const host = document.querySelector('[data-crosswalk]');
      const at = document.elementFromPoint(left, top);
      return {
        onlyTheHost: at === host && document.elementsFromPoint(left, top).every((each) => each.isConnected),
        root: host?.shadowRoot ?? null,
        inside: host?.childNodes.length,
        rootOfWhatIsThere: at?.getRootNode() === document,
        caret: document.caretPositionFromPoint(left, top)?.offsetNode.getRootNode() === document,
        active: document.activeElement?.getRootNode() === document,
        frames: window.length + document.querySelectorAll('iframe').length,
        first: (window as unknown as Record<number, unknown>)[0] ?? null,
        sheets: document.adoptedStyleSheets.length,
      };
    },
    x,
    y,
  );

describe('a hostile page', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  let stored: StoredRecords;

  const heard = () => page.evaluate(() => JSON.stringify((window as unknown as Spying).spy.heard));
  /** Whether the browser’s own search, which a page’s script may use, finds some words. */
  const finds = (text: string) =>
    page.evaluate((wanted) => {
      const { find } = window as unknown as { find(text: string, ...how: boolean[]): boolean };
      getSelection()?.removeAllRanges();
      const found = find.call(window, wanted, false, false, true, false, true, false);
      getSelection()?.removeAllRanges();
      return found;
    }, text);

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/elsewhere.html': { html: `<!doctype html><title>Elsewhere</title>${body}` },
        '/hostile.html': { html: `<!doctype html><title>Hostile</title><script>${script}</script>${body}` },
        '/ugly.html': { html: `<!doctype html><title>Ugly</title><style>${UGLY}</style>${body}` },
      },
    });
    chromium = await launchChromium();
    const elsewhere = await chromium.browser.newPage();
    await elsewhere.goto(`${server.origin}/elsewhere.html`);
    await tagThisPage(chromium, elsewhere);
    await tagPassage(elsewhere, OTHER, { standard: 'Leadership', note: ELSEWHERE });
    await elsewhere.close();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/hostile.html`);
    panel = await tagThisPage(chromium, page);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('hears keys that are pressed on it (so the spy works)', async () => {
    await page.keyboard.press('k');
    expect(await heard()).toContain('"key":"k"');
    await page.evaluate(() => {
      const spy = window as unknown as Spying;
      spy.spy.heard.length = 0;
      spy.leak();
    });
  });

  it('cannot reach the open picker, and made-up events do nothing in it or beside it', async () => {
    await openPicker(page, PASSAGE);
    await page.keyboard.type('Professional');
    const frame = (await (await shown(page, SEARCH)).frame).page().frames().at(-1);
    const box = await (await frame?.frameElement())?.boundingBox();
    if (!box) throw new Error('The picker has no box.');
    expect(await seenAt(page, box.x + box.width / 2, box.y + box.height / 2)).toEqual({
      onlyTheHost: true,
      root: null,
      inside: 0,
      rootOfWhatIsThere: true,
      caret: true,
      active: true,
      frames: 0,
      first: null,
      sheets: 0,
    });
    await page.evaluate(makeUpEvents, box.x + box.width / 2, box.y + box.height - 20);
    await shown(page, SEARCH);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await selectText(page, PASSAGE);
    await shown(page, `aria/${words('page.tag')}[role="button"]`);
    await page.evaluate(makeUpEvents, box.x, box.y);
    await shown(page, `aria/${words('page.tag')}[role="button"]`);
    expect(await panel.$$eval('li[data-tag]', (rows) => rows.length)).toBe(0);
  });

  it('hears none of the letters that a person types in the picker', async () => {
    await page.evaluate(() => {
      (window as unknown as Spying).spy.heard.length = 0;
    });
    await tagPassage(page, PASSAGE, { standard: 'Professional Expertise', strength: 'partial', note: SECRET });
    await listedTags(panel, 1);
    await waitForPainted(page, PASSAGE);
    const events = await page.evaluate(() =>
      (window as unknown as Spying).spy.heard.filter(([how]) => how === 'event').map(([, ...rest]) => rest),
    );
    const keyOf = (about: unknown) => (about as { key?: string }).key;
    // Control, held for Control Enter, is let up when the picker may be gone; that says no letter.
    const heard = events.filter(([type, about]) => type !== 'keyup' || keyOf(about) !== 'Control');
    expect(heard.filter(([, about]) => keyOf(about) !== undefined)).toEqual([]);
    expect(heard.filter(([type]) => /key|input|composition|text|message/.test(String(type)))).toEqual([]);
  });

  it('learns nothing of the tag from anything it may watch, call or measure', async () => {
    // The card and the message at the bottom show the tag in the page itself.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const word = await page.evaluate((passage) => {
      const node = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(passage) + 10);
      range.setEnd(node, node.data.indexOf(passage) + 11);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    }, PASSAGE);
    await page.mouse.click(word.x, word.y);
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    stored = await storedRecords(panel);
    const tag = stored.tags.find(({ note }) => note === SECRET);
    if (!tag) throw new Error('The tag is not stored.');
    const learned = await heard();
    const secrets = [
      ...[SECRET, ...SECRET.split(' '), ELSEWHERE, 'Professional Expertise', 'professional-expertise', 'leadership'],
      ...stored.tags.map(({ id }) => id),
      ...stored.documents.map(({ id }) => id),
      ...stored.reviews.flatMap(({ id, name }) => [id, name]),
      'elsewhere.html',
    ];
    for (const secret of secrets) expect(learned.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(server.asked.filter((each) => each.startsWith('/font-'))).toEqual([]);
    const copied = await page.evaluate(() => {
      document.execCommand('selectAll');
      const text = `${getSelection()} ${document.documentElement.innerText} ${document.documentElement.getHTML?.({ serializableShadowRoots: true })}`;
      getSelection()?.removeAllRanges();
      return text;
    });
    expect(copied).toContain(PASSAGE);
    expect(copied).not.toContain(SECRET);
  });

  it('finds no words of an open card with the browser’s own search', async () => {
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    expect(await finds('classroom')).toBe(true);
    for (const text of [SECRET, 'Professional Expertise']) expect(await finds(text)).toBe(false);
  });

  it('does not hide, restyle or read the picker with its style sheets', async () => {
    const looks = async (name: string) => {
      const tab = await chromium.browser.newPage();
      await tab.setViewport({ width: 1000, height: 900 });
      await tab.goto(`${server.origin}/${name}`);
      await tagThisPage(chromium, tab);
      await selectText(tab, OTHER);
      const toolbar = await lookOf(await shown(tab, `aria/${words('page.tag')}[role="button"]`));
      await click(tab, `aria/${words('page.tag')}[role="button"]`);
      const search = await lookOf(await shown(tab, SEARCH));
      const add = await lookOf(await shown(tab, `aria/${words('picker.note')}[role="textbox"]`));
      await tab.keyboard.type('Learning Designs');
      await tab.keyboard.press('Enter');
      await notShown(tab, SEARCH);
      await tab.close();
      return { toolbar, search, add };
    };
    server.asked.length = 0;
    expect(await looks('ugly.html')).toEqual(await looks('elsewhere.html'));
    expect(server.asked.filter((each) => each.startsWith('/font-'))).toEqual([]);
  });
});

/** How an element is drawn: size, style, and whether the pointer would reach it. */
function lookOf(element: ElementHandle<Element>) {
  return element.evaluate((it) => {
    const { width, height } = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    const root = it.getRootNode() as Document | ShadowRoot;
    const box = it.getBoundingClientRect();
    const { color, fontFamily, fontSize, direction, opacity, visibility } = style;
    const onTop = root.elementFromPoint(box.x + width / 2, box.y + height / 2);
    const seen = it.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    return {
      width: Math.round(width),
      height: Math.round(height),
      color,
      fontFamily,
      fontSize,
      direction,
      opacity,
      visibility,
      seen,
      onTop: it.contains(onTop),
    };
  });
}

type Spying = { spy: { heard: unknown[][] }; leak(): void };

/** Events that a script makes up, on everything it can reach. */
function makeUpEvents(x: number, y: number): void {
  const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
  const keys = ['Enter', 'Escape', 'z', '1', 'ArrowDown'];
  for (const target of [document.querySelector('[data-crosswalk]'), document.activeElement, document, window]) {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click', 'dblclick']) {
      target?.dispatchEvent(new PointerEvent(type, at));
    }
    for (const key of keys) {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        target?.dispatchEvent(new KeyboardEvent(type, { ...at, key, ctrlKey: key === 'z' }));
      }
    }
    target?.dispatchEvent(new MessageEvent('message', { data: { type: 'tag:create' } }));
  }
  (document.querySelector('[data-crosswalk]') as HTMLElement | null)?.click();
}

const UGLY = `
* { all: unset !important; display: none !important; }
html, body, main, p { display: block !important; font-size: 16px !important; direction: ltr !important; }
[data-crosswalk], div { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
  transform: scale(0) !important; clip-path: inset(50%) !important; filter: blur(9px) !important; pointer-events: none !important;
  zoom: 0.1 !important; content-visibility: hidden !important; animation: gone 1s infinite !important; width: 0 !important;
  --cw-text: transparent !important; --cw-surface-raised: hotpink !important; --cw-font-ui: Leak !important; }
:root { --cw-text: transparent !important; font-size: 30px !important; direction: rtl !important; }
@keyframes gone { to { opacity: 0; } }
@font-face { font-family: Leak; src: url(/font-leak); }
`;
