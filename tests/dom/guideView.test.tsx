import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vocabulary } from '../../content/vocabulary.ts';
import { defaultSettings } from '../../core/model/settings.ts';
import { GuideView } from '../../entrypoints/sidepanel/guide/GuideView.tsx';
import type { PanelModel } from '../../entrypoints/sidepanel/panelModel.ts';

let mount: HTMLElement;
beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

const goTo = (item: string) => {
  const model = {
    ...{ guide: { item }, reviewTags: [], tags: [], go: vi.fn(), say: vi.fn() },
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
