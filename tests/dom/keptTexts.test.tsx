import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { done, type Result } from '../../core/model/result.ts';
import { KeptField } from '../../entrypoints/shell/KeptField.tsx';
import { storeKeptTexts } from '../../entrypoints/shell/keptTexts.ts';

let mount: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  mount = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

/** A field whose storing takes until `finish` is called. */
function slowField() {
  const stored: string[] = [];
  let finish = () => {};
  const save = (text: string) =>
    new Promise<Result<null>>((resolve) => {
      finish = () => {
        stored.push(text);
        resolve(done(null));
      };
    });
  render(<KeptField field="f" label="Why" stored="" maxLength={99} save={save} />, mount);
  return { stored, finish: () => finish() };
}

test('what was typed the moment before is stored, and that is waited for', async () => {
  const { stored, finish } = slowField();
  await userEvent.type(mount.querySelector('textarea') as HTMLElement, 'Visits');
  let isDone = false;
  const all = storeKeptTexts().then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(isDone).toBe(false);
  finish();
  await all;
  expect(stored).toEqual(['Visits']);
});

test('a field that is gone and is being stored is waited for as well; later there is nothing to wait for', async () => {
  const { stored, finish } = slowField();
  await userEvent.type(mount.querySelector('textarea') as HTMLElement, 'Visits');
  render(null, mount);
  const all = storeKeptTexts();
  await new Promise((resolve) => setTimeout(resolve));
  finish();
  await all;
  expect(stored).toEqual(['Visits']);
  await storeKeptTexts();
  expect(stored).toHaveLength(1);
});
