import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keyCaps } from '../../components/keyCaps.ts';
import { vocabulary } from '../../content/vocabulary.ts';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import type { Tag } from '../../core/model/tag.ts';
import { NO_FILTER } from '../../core/review/tagList.ts';
import { keyList } from '../../entrypoints/sidepanel/keyList.ts';
import type { PanelModel } from '../../entrypoints/sidepanel/panelModel.ts';
import { usePanelKeys } from '../../entrypoints/sidepanel/usePanelKeys.ts';
import { bigBackup } from './bigBackup.ts';
import { useMount } from './useMount.ts';

const mount = useMount();

const tags = bigBackup(2).tags as Tag[];

function Panel({ model }: { model: PanelModel }) {
  const help = usePanelKeys(model);
  return <button type="button">{help.open ? 'keys' : 'panel'}</button>;
}

/** Draws a panel with these settings; gives what is called of its model. */
async function open(settings: Partial<Settings>) {
  const called = { go: vi.fn(), select: vi.fn(), ask: vi.fn(), undo: vi.fn(), redo: vi.fn(), choose: vi.fn() };
  const model = {
    ...called,
    ...{ tags, anchors: new Map(), filter: NO_FILTER, vocabulary: vocabulary(), selected: null },
    ...{ picking: null, choosing: null, settings: { ...defaultSettings(), ...settings } },
  } as unknown as PanelModel;
  render(<Panel model={model} />, mount);
  const button = mount.querySelector('button') as HTMLButtonElement;
  button.focus();
  // Keys are heard once it is drawn.
  await expect
    .poll(async () => {
      await userEvent.keyboard('?');
      return button.textContent;
    })
    .toBe(model.settings.shortcutsOn ? 'keys' : 'panel');
  return called;
}

describe('the keys of the panel', () => {
  test('a letter that was recorded in options is heard as it was recorded', async () => {
    const called = await open({ shortcuts: { nextTag: 'Ctrl+Alt+J', previousTag: null } });
    await userEvent.keyboard('{Control>}{Alt>}j{/Alt}{/Control}');
    expect(called.select).toHaveBeenCalledWith(tags[0]?.id);
  });

  test('an action without keys is not done by a modifier alone', async () => {
    const called = await open({ shortcuts: { nextTag: null, previousTag: null } });
    await userEvent.keyboard('{Alt>}{/Alt}{Shift>}{/Shift}');
    expect(called.select).not.toHaveBeenCalled();
  });

  test('switched off, none of them is heard', async () => {
    const called = await open({ shortcutsOn: false });
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Control>}z{/Control}');
    expect(called.select).not.toHaveBeenCalled();
    expect(called.undo).not.toHaveBeenCalled();
  });
});

describe('the list of keys', () => {
  const keysFor = (settings: Pick<Settings, 'shortcutsOn' | 'shortcuts'>, does: string) =>
    keyList(settings)
      .filter((entry) => entry.does === does)
      .map(({ keys }) => keys.join(' '));

  test('names those that were recorded, and none for what has none', () => {
    const settings = { shortcutsOn: true, shortcuts: { nextTag: 'Ctrl+Alt+ArrowRight', previousTag: null } };
    expect(keysFor(settings, 'panel.keys.nextTag')).toEqual([keyCaps('Ctrl+Alt+ArrowRight')]);
    expect(keysFor(settings, 'panel.keys.previousTag')).toEqual([]);
  });

  test('has only those that go on working where our own are switched off', () => {
    const off = keyList({ ...defaultSettings(), shortcutsOn: false }).map(({ does }) => does);
    expect(off).toContain('panel.keys.enter');
    expect(off).not.toContain('panel.keys.edit');
    expect(off).not.toContain('panel.keys.undo');
  });
});
