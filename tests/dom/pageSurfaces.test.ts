import { browser } from '@wxt-dev/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vocabulary } from '../../content/vocabulary.ts';
import { searchMissing } from '../../core/annotate/searchMissing.ts';
import type { OpenedDocument, PageRequest } from '../../core/model/messages.ts';
import { defaultSettings } from '../../core/model/settings.ts';
import type { Tag } from '../../core/model/tag.ts';
import { describeOnPage } from '../../entrypoints/page/describeOnPage.ts';
import { PageSession } from '../../entrypoints/page/PageSession.ts';
import { makeActions } from '../../entrypoints/page/ui/actions.ts';
import { Messages } from '../../entrypoints/page/ui/Messages.ts';
import { Surfacing } from '../../entrypoints/page/ui/Surfacing.ts';
import { webSurface } from '../../entrypoints/page/webSurface.ts';
import { bigBackup } from './bigBackup.ts';

const WORDS = 'Coaching cycles are led by trained staff in every school.';
const NO_ACCESS = 'Crosswalk can no longer reach this page.';
const finding = { describe: describeOnPage, searchMissing };

const opened = (tags: Tag[] = []): OpenedDocument => ({
  ...{ reviewId: '', documentId: null, tags, drafts: [] },
  settings: defaultSettings(),
});

/** What the background answers; anything else is refused. */
let answers: Partial<Record<PageRequest['type'], unknown>>;
let ends: AbortController;
let words: HTMLElement;
/** The closed shadow root of our surfaces. */
let root: ShadowRoot;

beforeEach(() => {
  ends = new AbortController();
  words = document.body.appendChild(document.createElement('p'));
  words.textContent = WORDS;
  answers = { 'document:open': { document: opened(), vocabulary: vocabulary() } };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async ({ type }: PageRequest) =>
    type in answers ? { ok: true, value: answers[type] } : { ok: false, error: { code: 'refused' } }) as never);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    root = attach.call(this, how);
    return root;
  });
});
afterEach(() => {
  ends.abort();
  vi.restoreAllMocks();
  for (const host of document.querySelectorAll('[data-crosswalk]')) host.remove();
  words.remove();
});

async function openedSession(): Promise<PageSession> {
  const session = new PageSession(webSurface, () => undefined, ends.signal);
  const reading = session.open();
  session.hurry();
  await reading;
  return session;
}
const spanOf = (session: PageSession, text = WORDS) => {
  const start = session.model.text.indexOf(text);
  return { start, end: start + text.length };
};
/** What stands in the frames of our surfaces now. */
const seen = () =>
  [...root.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body.textContent ?? '').join(' ');
const picker = () =>
  [...root.querySelectorAll('iframe')].find((frame) => frame.contentDocument?.querySelector('[role=combobox]'));

test('a passage that cannot be described is said, and the picker opens once it can', async () => {
  const session = await openedSession();
  const surfacing = new Surfacing(session, ends.signal);
  await surfacing.pick(spanOf(session));
  await expect.poll(seen).toContain(NO_ACCESS);
  expect(picker()).toBeUndefined();
  session.finding = finding;
  await surfacing.pick(spanOf(session));
  expect(picker()).toBeDefined();
  surfacing.pressedOutside();
  expect(picker()).toBeUndefined();
});

test('the card shows a tag as it is now, and goes with it', async () => {
  const session = await openedSession();
  session.finding = finding;
  const passage = await session.describe(spanOf(session));
  if (!passage.ok) throw new Error('not described');
  const [some] = bigBackup(1).tags as [Tag];
  const tag: Tag = { ...some, passage: passage.value, note: 'As it was' };
  await session.take(opened([tag]));
  const surfacing = new Surfacing(session, ends.signal);
  surfacing.showCard([tag]);
  await expect.poll(seen).toContain('As it was');
  await session.take(opened([{ ...tag, note: 'As another window left it', revision: tag.revision + 1 }]));
  surfacing.draw();
  await expect.poll(seen).toContain('As another window left it');
  await session.take(opened([]));
  surfacing.draw();
  await expect.poll(seen).not.toContain('As another window left it');
});

test('what could not be taken back is said', async () => {
  const session = await openedSession();
  session.finding = finding;
  const passage = await session.describe(spanOf(session));
  if (!passage.ok) throw new Error('not described');
  const [some] = bigBackup(1).tags as [Tag];
  const tag: Tag = { ...some, passage: passage.value };
  answers['tag:create'] = tag;
  const messages = new Messages(() => undefined);
  const actions = makeActions(session, messages);
  expect(await actions.create(tag.id, tag.passage, tag)).toBeNull();
  expect(messages.current).toMatchObject({ urgent: false });
  expect(messages.undo()).toBe(true);
  await expect
    .poll(() => messages.current)
    .toMatchObject({
      urgent: true,
      text: 'That is not allowed from here. Nothing was changed.',
    });
  expect(messages.undo()).toBe(false);
});
