import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HighlightCard } from '../../components/page/HighlightCard.tsx';
import { SelectionToolbar } from '../../components/page/SelectionToolbar.tsx';
import partsCss from '../../components/parts.css?inline';
import { Picker } from '../../components/picker/Picker.tsx';
import { Toast } from '../../components/Toast.tsx';
import tokensCss from '../../components/tokens.css?inline';
import { vocabulary as read } from '../../content/vocabulary.ts';
import type { Tag } from '../../core/model/tag.ts';

const vocabulary = read();
const nothing = () => undefined;
const tag = (id: string, standards: string[]) =>
  ({ id, standards, responsibilities: ['coach-cs-2'], role: 'coach', strength: 'conflicts', note: 'Ask.' }) as Tag;
const tags = [tag('1', ['culture-of-collaborative-inquiry']), tag('2', ['evidence', 'leadership'])];
const root = document.body.appendChild(document.createElement('main'));

function show(surface: ComponentChild) {
  render(
    <>
      <style>{`${tokensCss}${partsCss} main { background: var(--cw-surface); color: var(--cw-text); }
      * { animation: none !important; transition: none !important; }`}</style>
      {surface}
    </>,
    root,
  );
}
afterEach(() => {
  render(null, root);
  delete document.documentElement.dataset.theme;
});

const surfaces: Record<string, ComponentChild> = {
  picker: (
    <Picker
      mode="tag"
      quote="Logs are studied."
      vocabulary={vocabulary}
      recent={['evidence', 'leadership']}
      lastRole="coach"
      draft={{ standards: ['evidence'] }}
      busy={false}
      error="Not saved."
      onSave={nothing}
      onDraft={nothing}
      onClose={nothing}
    />
  ),
  'highlight card': (
    <HighlightCard
      vocabulary={vocabulary}
      tags={tags}
      onEdit={nothing}
      onMove={nothing}
      onDelete={nothing}
      onClose={nothing}
    />
  ),
  'selection toolbar': (
    <SelectionToolbar
      vocabulary={vocabulary}
      last={tags[0] ?? null}
      moving={false}
      onTag={nothing}
      onAgain={nothing}
      suggested={[{ standardId: 'evidence', score: 1, tier: 'likely', denied: false, why: [] }]}
      onSuggested={nothing}
      onClose={nothing}
    />
  ),
  toast: <Toast text="Tag deleted" undoKey="Ctrl Z" onUndo={nothing} onClose={nothing} />,
};

describe.each(['light', 'dark'])('axe finds nothing, %s', (theme) => {
  test.each(Object.entries(surfaces))('%s', async (_, surface) => {
    await page.viewport(800, 900);
    document.documentElement.dataset.theme = theme;
    show(surface);
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe('the highlight card', () => {
  test('arrows move between several tags, and say which one it is', async () => {
    show(surfaces['highlight card']);
    root.querySelector<HTMLElement>('[role=dialog]')?.focus();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Tag 1 of 2');
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('Tag 2 of 2'));
    expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['Evidence', 'Leadership']);
  });
});
