import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Picker } from '../../components/picker/Picker.tsx';
import css from '../../components/picker.css?inline';
import { vocabulary } from '../../content/vocabulary.ts';
import type { Judgement } from '../../core/model/tag.ts';

type Props = Parameters<typeof Picker>[0];
let host: HTMLElement;
let mount: HTMLElement;
const onSave = vi.fn<(judgement: Judgement) => void>();
const onDraft = vi.fn<(draft: Partial<Judgement> | null) => void>();
const onClose = vi.fn();

/** A picker in a closed shadow root, as the page script shows it. */
function show(props: Partial<Props> = {}) {
  const picker = (
    <Picker
      mode="tag"
      quote="Logs are studied with the principal every month."
      vocabulary={vocabulary()}
      recent={['evidence', 'leadership', 'implementation']}
      lastRole="external-partner"
      draft={null}
      busy={false}
      error={null}
      onSave={onSave}
      onDraft={onDraft}
      onClose={onClose}
      {...props}
    />
  );
  render(picker, mount);
}
const inside = <T extends Element>(selector: string) => mount.querySelector<T & HTMLElement>(selector);
const focused = () => (mount.getRootNode() as ShadowRoot).activeElement;
const button = () => inside('.end .primary')?.textContent;
const keys = (text: string) => userEvent.keyboard(text);

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(800, 900);
  host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const style = root.appendChild(document.createElement('style'));
  style.textContent = css;
  mount = root.appendChild(document.createElement('div'));
  mount.className = 'cw';
});
afterEach(() => {
  render(null, mount);
  host.remove();
});

describe('the picker by keyboard', () => {
  test('Escape does not close it while it is being saved', async () => {
    show({ busy: true });
    await keys('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    show({ busy: false });
    await keys('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('two keys tag again: it opens in the search box and Enter adds the last used standard', async () => {
    show();
    expect(focused()).toBe(inside('input[type=search]'));
    expect(button()).toContain('Tag as Evidence again');
    await keys('{Enter}');
    expect(onSave).toHaveBeenCalledWith(
      {
        standards: ['evidence'],
        responsibilities: [],
        role: 'external-partner',
        strength: 'strong',
        note: '',
      },
      null,
    );
  });

  test('the standard that arrows have reached stays whole to be seen when its responsibilities take room', async () => {
    show({ recent: [] });
    inside('.picker')?.style.setProperty('block-size', '500px');
    for (let at = 0; at < 6; at++) await keys('{ArrowDown}');
    await keys(' ');
    await vi.waitFor(() => expect(inside('.resp')).not.toBeNull());
    await vi.waitFor(() => {
      const list = inside('[role=listbox]')?.getBoundingClientRect() as DOMRect;
      const row = inside('.opt-row.at')?.getBoundingClientRect() as DOMRect;
      expect(row.top).toBeGreaterThan(list.top);
      // With the margin that scrolling leaves.
      expect(list.bottom - row.bottom).toBeGreaterThan(4);
    });
  });

  test('1 to 3 take standards used before and 0 clears, only while the search is empty', async () => {
    show();
    await keys('23');
    expect(button()).toContain('Add tag');
    expect(inside('[role=status]')?.textContent).toBe('Implementation on. 2 standards.');
    await keys('0');
    expect(inside('[role=status]')?.textContent).toBe('Nothing ticked.');
    await keys('1a2');
    expect(inside<HTMLInputElement>('input[type=search]')?.value).toBe('a2');
    await keys('{Enter}');
    expect(onSave.mock.calls[0]?.[0].standards).toEqual(['evidence']);
  });

  test('typing filters by word beginnings, other names and small slips, and Enter takes the best', async () => {
    show();
    await keys('ledership');
    expect(button()).toContain('Tag as Leadership');
    await keys('{Escape}');
    await keys('learning drivers');
    expect(button()).toContain('Tag as Equity Drivers');
    await keys('{Enter}');
    expect(onSave.mock.calls[0]?.[0].standards).toEqual(['equity-drivers']);
  });

  test('lists the 11 standards under their categories, and says what the reached one means', async () => {
    show({ recent: [] });
    const groups = [...mount.querySelectorAll('[role=listbox] [role=group]')].map((group) => [
      group.querySelector('h3')?.textContent,
      group.querySelectorAll('[role=option]').length,
    ]);
    expect(groups).toEqual([
      ['Rigorous Content for Each Learner', 3],
      ['Transformational Processes', 4],
      ['Conditions for Success', 4],
    ]);
    expect(inside('[role=option] .sub')).toBeNull();
    await keys('{ArrowDown}');
    expect(inside('[role=option].at .sub')?.textContent).toBe(vocabulary().standards[0]?.summary);
  });

  test('arrows move from the search box, Space ticks, Enter adds', async () => {
    show();
    await keys('{ArrowDown}{ArrowDown} ');
    const at = inside('[role=option].at');
    expect(at?.getAttribute('aria-selected')).toBe('true');
    expect(inside('input[type=search]')?.getAttribute('aria-activedescendant')).toBe(at?.id);
    expect(at?.textContent).toContain('Curriculum, Assessment, and Instruction');
    expect(at?.querySelector('.sub')?.textContent).not.toBe('');
    await keys('{ArrowDown} {Enter}');
    expect(onSave.mock.calls[0]?.[0].standards).toEqual([
      'curriculum-assessment-instruction',
      'professional-expertise',
    ]);
  });

  test('Escape steps back: the search first, then the picker, with what was ticked kept as a draft', async () => {
    show();
    await keys('1evid{Escape}');
    expect(inside<HTMLInputElement>('input[type=search]')?.value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    await keys('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onDraft.mock.calls.at(-1)?.[0]?.standards).toEqual(['evidence']);
  });

  test('a draft is taken up again, and is not kept once it is saved', async () => {
    show({ draft: { standards: ['leadership'], note: 'Ask for a log', strength: 'partial' } });
    expect(inside<HTMLTextAreaElement>('textarea')?.value).toBe('Ask for a log');
    inside('textarea')?.focus();
    await keys('.{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ standards: ['leadership'], strength: 'partial' });
    render(null, mount);
    expect(onDraft).not.toHaveBeenCalled();
  });

  test('Tab stays inside and reaches everything', async () => {
    show();
    const seen = new Set<Element | null>();
    for (let step = 0; step < 14; step++) {
      seen.add(focused());
      await keys('{Tab}');
    }
    for (const selector of [
      '.standards',
      'select',
      '.seg input:checked',
      'textarea',
      '.primary',
      '.picker > .icon-btn',
    ]) {
      expect(seen.has(inside(selector)), selector).toBe(true);
    }
    expect([...seen].every((element) => element && mount.contains(element))).toBe(true);
  });

  test('responsibilities follow role and standards, the rest of the category on request', async () => {
    show();
    await keys('1');
    const before = mount.querySelectorAll('.resp').length;
    expect(before).toBeGreaterThan(0);
    const more = inside<HTMLButtonElement>('.resps button');
    expect(more?.textContent).toMatch(/^\d more under Transformational Processes$/);
    more?.focus();
    await keys('{Enter}');
    expect(mount.querySelectorAll('.resp').length).toBe(6);
  });

  test('a responsibility found by search brings the standard it serves', async () => {
    show();
    await keys('several sources{ArrowDown} {Enter}');
    const [saved] = onSave.mock.calls[0] ?? [];
    expect(saved?.responsibilities).toHaveLength(1);
    expect(saved?.standards).toEqual(['evidence']);
  });

  test('an error is said, with Try again in focus, and nothing typed is gone', async () => {
    show({ error: null });
    await keys('1');
    show({ error: 'Not saved. The disk is full.' });
    await vi.waitFor(() => expect(focused()?.textContent).toBe('Try again'));
    expect(inside('[role=alert]')?.textContent).toContain('The disk is full');
    await keys('{Enter}');
    expect(onSave.mock.calls[0]?.[0].standards).toEqual(['evidence']);
  });

  test('nothing ticked and nothing used before: Enter says what is missing', async () => {
    show({ recent: [] });
    await keys('{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(inside('[role=status]')?.textContent).toBe('Choose a standard first.');
  });

  test('events made up by a script do nothing', () => {
    show();
    inside<HTMLButtonElement>('.end .primary')?.click();
    inside('input[type=search]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    inside<HTMLButtonElement>('.picker > .icon-btn')?.click();
    expect(onSave).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  test('keys pressed inside do not reach the page', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show();
    await keys('x1{Enter}');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
