import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeyRecorder } from '../../entrypoints/options/KeyRecorder.tsx';

let mount: HTMLElement;
let kept: string | null;

function Row() {
  const [keys, setKeys] = useState<string | null>('Alt+ArrowDown');
  kept = keys;
  const taken = [{ name: 'Previous tag', keys: 'Alt+ArrowUp' }];
  return <KeyRecorder name="Next tag" keys={keys} off={false} taken={taken} onChange={setKeys} />;
}

beforeEach(async () => {
  mount = document.body.appendChild(document.createElement('div'));
  render(<Row />, mount);
  await press('Change keys for Next tag');
  await expect.poll(focused).toBe('Next tag: Press the new keys…');
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

const named = (name: string) =>
  [...mount.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
const focused = () => document.activeElement?.getAttribute('aria-label');
const said = () => mount.querySelector('[role=status]')?.textContent;
async function press(name: string) {
  const button = named(name);
  if (!button) throw new Error(`no button “${name}”`);
  await userEvent.click(button);
}

test('the new keys are the ones that are pressed, and the focus goes back to Change', async () => {
  await userEvent.keyboard('{Control>}{Alt>}j{/Alt}{/Control}');
  await expect.poll(() => kept).toBe('Ctrl+Alt+J');
  await expect.poll(said).toBe('Next tag: Ctrl Alt J');
  await expect.poll(focused).toBe('Change keys for Next tag');
});

test('a letter alone, keys of editing and keys of another action are refused with a reason', async () => {
  await userEvent.keyboard('j');
  await expect.poll(said).toBe('Hold Ctrl or Alt as well. A letter alone would disturb typing.');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(said).toBe('Ctrl Z belongs to editing. Press others.');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(said).toBe('Alt ↑ is taken by “Previous tag”. Press others.');
  await expect.poll(() => kept).toBe('Alt+ArrowDown');
});

test('Escape keeps the old keys, Tab leads to Cancel and Unset, and Unset leaves none', async () => {
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => kept).toBe('Alt+ArrowDown');
  await expect.poll(focused).toBe('Change keys for Next tag');
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toBe('Next tag: Press the new keys…');
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.poll(() => kept).toBeNull();
  await expect.poll(() => mount.textContent).toContain('No keys');
});
