import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { vocabulary } from '../../content/vocabulary.ts';
import { defaultSettings } from '../../core/model/settings.ts';
import type { Tag } from '../../core/model/tag.ts';
import { GuideView } from '../../entrypoints/sidepanel/guide/GuideView.tsx';
import type { PanelModel } from '../../entrypoints/sidepanel/panelModel.ts';
import { useMount } from './useMount.ts';

const showTagged = vi.fn<PanelModel['showTagged']>();
const mount = useMount();

const goTo = (item: string, reviewTags: Partial<Tag>[] = []) => {
  const model = {
    ...{ guide: { item }, reviewTags, tags: reviewTags, go: vi.fn(), say: vi.fn(), showTagged },
    ...{ vocabulary: vocabulary(), settings: defaultSettings() },
  } as unknown as PanelModel;
  render(<GuideView model={model} />, mount);
};
const focused = () => document.activeElement?.getAttribute('data-item') ?? document.activeElement?.getAttribute('type');

test.each([
  ['the search', 'search', 'search'],
  ['an item', 'coach-cs-2', 'coach-cs-2'],
])('going to %s again brings the focus there again', async (_, item, expected) => {
  goTo(item);
  await expect.poll(focused).toBe(expected);
  (document.activeElement as HTMLElement).blur();
  goTo(item);
  await expect.poll(focused).toBe(expected);
});

const TAGS = [
  { standards: ['leadership'], responsibilities: ['coach-cs-2'], role: 'coach' },
  { standards: ['evidence'], responsibilities: [], role: null },
];

test.each([
  ['a category', 'conditions-for-success', '1 tagged passage', { categories: ['conditions-for-success'] }],
  ['a standard', 'evidence', '1 tagged passage', { standard: 'evidence' }],
  ['a role', 'coach', '1 tagged passage', { role: 'coach' }],
  ['a responsibility', 'coach-cs-2', '1', { responsibility: 'coach-cs-2' }],
  ['the action steps', 'steps', '2 tagged passages', {}],
])('from %s one press shows the passages that are tagged with it', (_, item, words, filter) => {
  showTagged.mockClear();
  goTo(item, TAGS);
  const within = mount.querySelector(`[data-item="${item}"]`) ?? mount;
  const shows = [...within.querySelectorAll('button')].find((button) => button.textContent === words);
  shows?.click();
  expect(showTagged).toHaveBeenCalledWith(filter);
});
