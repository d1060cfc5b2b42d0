import { type ComponentProps, render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { vocabulary } from '../../content/vocabulary.ts';
import type { Block, PanelRequest } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { PanelModel } from '../../entrypoints/sidepanel/panelModel.ts';
import { NearPassages } from '../../entrypoints/sidepanel/tags/NearPassages.tsx';
import { TagRow } from '../../entrypoints/sidepanel/tags/TagRow.tsx';
import type { TagActions } from '../../entrypoints/sidepanel/tags/useTagActions.ts';
import { bigBackup } from './bigBackup.ts';
import { passage } from './storeFixture.ts';
import { useMount } from './useMount.ts';

const mount = useMount();

const [first] = bigBackup(1).tags as [Tag];
const tag: Tag = {
  ...first,
  passage: passage('The team meets each quarter to study survey data.'),
  responsibilities: [],
  role: null,
  note: '',
};
const spies = (): TagActions => ({
  show: vi.fn(),
  select: vi.fn(),
  edit: vi.fn(),
  remove: vi.fn(),
  choose: vi.fn(),
  accept: vi.fn(),
  keep: vi.fn(),
  near: vi.fn(),
  take: vi.fn(),
  point: vi.fn(),
  keyDown: vi.fn(),
});
const text = (selector: string) => mount.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const buttons = () =>
  [...mount.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent);
async function press(words: string, at = 0) {
  const all = [...mount.querySelectorAll('button')];
  const target = all.filter((each) => (each.getAttribute('aria-label') ?? each.textContent) === words)[at];
  if (!target) throw new Error(`No button says “${words}”, but: ${buttons().join(' | ')}`);
  await userEvent.click(target);
}

describe('the row of a tag', () => {
  type Props = ComponentProps<typeof TagRow>;
  const show = (props: Partial<Props>) => {
    const actions = spies();
    const usual = { now: null, page: null, before: null, after: null, here: true, on: false, stop: true, near: null };
    render(
      <ul>
        <TagRow
          key={tag.id}
          {...usual}
          tag={tag}
          standing="found"
          vocabulary={vocabulary()}
          actions={actions}
          {...props}
        />
      </ul>,
      mount,
    );
    return actions;
  };
  const more = 'More ways to settle this tag';

  test('changed: the words that differ, how many are kept, and four ways to settle it', async () => {
    const actions = show({ standing: 'changed', now: 'The team meets twice a year to study survey data.' });
    expect([text('del'), text('ins')]).toEqual(['each quarter', 'twice a year']);
    expect(text('.foot')).toBe('Wording changed7 of 9 words kept');
    expect(buttons().slice(1)).toEqual(['Accept new wording', 'Choose again', more]);
    await press('Accept new wording');
    await press('Choose again');
    expect(actions.accept).toHaveBeenCalledWith(tag);
    expect(actions.choose).toHaveBeenCalledWith(tag);
    await press(more);
    expect(buttons().slice(4)).toEqual(['Keep as evidence', 'Edit', 'Delete']);
    await press('Keep as evidence');
    expect(actions.keep).toHaveBeenCalledWith(tag);
    expect(buttons()).toHaveLength(4);
  });

  test.each([
    ['One', 'Two', 'It stood under “Services”, between “One” and “Two”.'],
    ['One', null, 'It stood under “Services”, after “One”.'],
    [null, 'Two', 'It stood under “Services”, before “Two”.'],
    [null, null, 'It stood under “Services”.'],
  ])('gone: where it stood, next to %s and %s', (before, after, expected) => {
    show({ standing: 'gone', before, after });
    expect(text('.foot')).toBe('Not on this page any more');
    expect(text('.tag-main > p')).toBe(expected);
    expect(text('.quote.gone')).toBe(tag.passage.quote.exact);
    expect(mount.querySelector('ins, del')).toBeNull();
  });

  test('gone: nothing is said of a place that is not known', () => {
    show({ standing: 'gone', tag: { ...tag, passage: { ...tag.passage, heading: '' } } });
    expect(mount.querySelector('.tag-main > p')).toBeNull();
  });

  test('gone: near passages, keeping, and the rest under more', async () => {
    const actions = show({ standing: 'gone' });
    expect(buttons().slice(1)).toEqual(['Near passages', 'Keep as evidence', more]);
    await press('Near passages');
    expect(actions.near).toHaveBeenCalledWith(tag);
    await press(more);
    expect(buttons().slice(4)).toEqual(['Choose again', 'Edit', 'Delete']);
    await press('Delete');
    expect(actions.remove).toHaveBeenCalledWith(tag);
  });

  test('detached: is marked, waits for nothing, and can be put back or deleted once it is chosen', () => {
    const detached = { ...tag, detachedAt: 1 };
    show({ standing: 'detached', tag: detached });
    expect(text('.foot')).toBe('Detached evidence');
    expect(buttons()).toHaveLength(1);
    show({ standing: 'detached', tag: detached, on: true });
    expect(buttons().slice(1)).toEqual(['Near passages', more]);
    // Without the page there is nothing to search.
    show({ standing: 'detached', tag: detached, on: true, here: false });
    expect(buttons().slice(1)).toEqual([more]);
  });

  test('pending: is said to be so, not to be gone', () => {
    show({ standing: 'pending' });
    expect(text('.foot')).toBe('Text not loaded yet. Crosswalk looks again when it comes.');
    expect(mount.querySelector('.quote.gone')).toBeNull();
    expect(buttons()).toHaveLength(1);
  });
});

describe('near passages', () => {
  const lines = ['Plan', 'The team meets twice a year to study survey data.', 'Rooms are painted in summer.'];
  let start = 0;
  const blocks = lines.map((line, index): Block => {
    const block = { start, end: start + line.length, level: index === 0 ? 1 : 0, text: line };
    start = block.end + 1;
    return block;
  });
  const other: Tag = { ...tag, id: crypto.randomUUID(), standards: ['leadership'], passage: passage(lines[1], 5) };
  const anchor = { id: other.id, status: 'found' as const, order: 5, score: 1 };

  function show(found: Block[] | null, of = tag) {
    const asked: PanelRequest[] = [];
    const said: string[] = [];
    const actions = spies();
    const model = {
      page: { tabId: 1, status: 'here', url: null, state: { generation: 4, url: 'https://vendor.example/' } },
      ask: async (request: PanelRequest) => {
        asked.push(request);
        return found ? { ok: true, value: { blocks: found, generation: 4 } } : { ok: false, error: { code: 'gone' } };
      },
      say: (words: string) => said.push(words),
      tags: [of, other],
      anchors: new Map([[other.id, anchor]]),
      vocabulary: vocabulary(),
    } as unknown as PanelModel;
    render(<NearPassages model={model} tag={of} actions={actions} />, mount);
    return { asked, said, actions };
  }

  test('says how each differs, where it stands and what it is tagged with already; nothing is taken unasked', async () => {
    const { asked, said, actions } = show(blocks);
    await expect.poll(() => mount.querySelectorAll('li').length).toBe(1);
    expect([text('del'), text('ins')]).toEqual(['each quarter', 'twice a year']);
    expect(text('li .foot')).toBe('7 of 9 words keptunder “Plan”already tagged: Leadership');
    expect(said).toEqual(['1 passage is like it.']);
    expect(asked.map(({ type }) => type)).toEqual(['passages:list']);
    expect(actions.take).not.toHaveBeenCalled();

    const take = [...mount.querySelectorAll('button')].find((each) => each.textContent === 'This is it');
    expect(document.getElementById(take?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(lines[1]);
    const span = expect.objectContaining({ start: 5, end: 5 + (lines[1]?.length ?? 0) });
    await press('Show');
    expect(actions.point).toHaveBeenCalledWith(span, 4);
    await press('This is it');
    expect(actions.take).toHaveBeenCalledWith(tag, span, 4);
    await press('Choose again');
    expect(actions.choose).toHaveBeenCalledWith(tag);
  });

  test('takes its mark away from the page when it is closed', async () => {
    const { asked } = show(blocks);
    await expect.poll(() => mount.querySelectorAll('li').length).toBe(1);
    render(null, mount);
    expect(asked.at(-1)).toEqual({ type: 'passage:mark', span: null, generation: 4 });
  });

  test('says that the words are the same when only the place was lost', async () => {
    show(blocks, { ...tag, passage: passage(lines[1]) });
    await expect.poll(() => text('li .foot')).toContain('the same words');
    expect(mount.querySelector('ins, del')).toBeNull();
  });

  test('says that nothing is like it, and leaves choosing', async () => {
    const { said } = show(blocks.slice(2));
    await expect.poll(() => said).toEqual(['No passage on this page is much like it.']);
    expect(mount.textContent).toContain('No passage on this page is much like it.');
    expect(buttons()).toEqual(['Choose again']);
  });

  test('says that the page did not answer', async () => {
    show(null);
    await expect.poll(() => mount.textContent).toContain('Your tags are safe.');
  });
});
