import { type ComponentProps, render } from 'preact';
import { expect, test, vi } from 'vitest';
import { CoverageRow } from '../../entrypoints/sidepanel/coverage/CoverageRow.tsx';
import { useMount } from './useMount.ts';

const mount = useMount();

const words = () => mount.textContent?.replace(/\s+/g, ' ').trim();
function show(props: Partial<ComponentProps<typeof CoverageRow>>) {
  const counts = { strong: 2, partial: 1, conflicts: 0, total: 3, detached: 0 };
  const spies = { onOpen: vi.fn(), onGuide: vi.fn(), onLook: vi.fn() };
  render(
    <CoverageRow name="Evidence" counts={counts} required={null} widest={11} here={null} {...spies} {...props} />,
    mount,
  );
  return spies;
}

test('what is detached is marked in the name of the row', () => {
  show({ counts: { strong: 2, partial: 1, conflicts: 0, total: 3, detached: 2 } });
  expect(words()).toBe('Evidence2 strong · 1 partial2 are detached evidence');
  show({});
  expect(words()).toBe('Evidence2 strong · 1 partial');
});

test('a gap says whether it was looked for in the document here, and leads to the search only where it was not', () => {
  const counts = { strong: 0, partial: 0, conflicts: 0, total: 0, detached: 0 };
  const { onLook } = show({ counts, here: { lookedFor: false, settled: false } });
  expect(words()).toContain('Not looked for here yet.');
  const button = [...mount.querySelectorAll('button')].find((each) => each.textContent === 'Look for it: Evidence');
  button?.click();
  expect(onLook).toHaveBeenCalledOnce();
  show({ counts, here: { lookedFor: true, settled: true } });
  expect(words()).toContain('Looked for in this document, not found.');
  expect(words()).not.toContain('Look for it');
  show({ counts });
  expect(words()).not.toContain('ooked for');
});
