import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { vocabulary } from '../../content/vocabulary.ts';
import type { Block, PanelRequest } from '../../core/model/messages.ts';
import { defaultSettings } from '../../core/model/settings.ts';
import type { PanelModel } from '../../entrypoints/sidepanel/panelModel.ts';
import { PassagesView } from '../../entrypoints/sidepanel/passages/PassagesView.tsx';
import { passage } from './storeFixture.ts';

const TEXT = ['Coaches meet each week.', 'Teams study data.'];
const blocks: Block[] = [
  { start: 0, end: 23, level: 0, text: TEXT[0] as string },
  { start: 24, end: 41, level: 0, text: TEXT[1] as string },
];

let mount: HTMLElement;
/** Lets the answer to “describe this passage” come. */
let described: PromiseWithResolvers<unknown>;
const addTag = vi.fn<PanelModel['addTag']>();

beforeEach(async () => {
  addTag.mockReset().mockResolvedValue({ ok: true, value: null as never });
  described = Promise.withResolvers();
  mount = document.body.appendChild(document.createElement('div'));
  const ask = async ({ type }: PanelRequest) => {
    if (type === 'passages:list') return { ok: true, value: { generation: 1, blocks } };
    if (type === 'passage:describe') return described.promise;
    return { ok: true, value: null };
  };
  const model = {
    ...{ ask, addTag, say: vi.fn(), toast: vi.fn(), pick: vi.fn(), tags: [], anchors: new Map(), choosing: null },
    ...{ vocabulary: vocabulary(), suggest: async () => ({ standards: [], responsibilities: [] }) },
    page: { status: 'here', tabId: 1, url: null, state: { generation: 1, url: 'https://plan.example/' } },
    settings: { ...defaultSettings(), recentStandards: ['evidence'] },
  } as unknown as PanelModel;
  render(<PassagesView model={model} />, mount);
  await expect.poll(options).toEqual(TEXT);
  mount.querySelector<HTMLElement>('[role=option]')?.focus();
  await expect.poll(chosen).toEqual([TEXT[0]]);
  await expect.poll(() => mount.querySelector('kbd')?.textContent).toBe('1');
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

const textOf = (option: Element) => option.querySelector('.quote')?.textContent;
const options = () => [...mount.querySelectorAll('[role=option]')].map(textOf);
const chosen = () => [...mount.querySelectorAll('[role=option][aria-selected=true]')].map(textOf);
const answer = () => described.resolve({ ok: true, value: passage(TEXT[0]) });

test('a key that is pressed twice tags the passage once, and goes on to the next', async () => {
  await userEvent.keyboard('11');
  answer();
  await expect.poll(chosen).toEqual([TEXT[1]]);
  expect(addTag).toHaveBeenCalledTimes(1);
  expect(addTag.mock.lastCall?.[1]).toMatchObject({ standards: ['evidence'] });
});

test('a key that is held tags no more than the passage it was pressed at', async () => {
  answer();
  await userEvent.keyboard('{1>6/}');
  await expect.poll(chosen).toEqual([TEXT[1]]);
  expect(addTag).toHaveBeenCalledTimes(1);
});
