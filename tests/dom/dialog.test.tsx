import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialog } from '../../components/Dialog.tsx';
import { useMount } from './useMount.ts';

const mount = useMount();

/** A dialog that does not close while it works. */
function Working({ busy }: { busy: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Restore" onClose={() => !busy && setOpen(false)}>
          <button type="button">Inside</button>
        </Dialog>
      )}
    </>
  );
}
const isOpen = () => mount.querySelector('dialog')?.open ?? false;
const focused = () => document.activeElement?.textContent;

test('one that does not close yet stays, however often Escape is pressed', async () => {
  render(<Working busy />, mount);
  await userEvent.click(mount.querySelector('button') as HTMLElement);
  await expect.poll(isOpen).toBe(true);
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.poll(isOpen).toBe(true);
  expect(mount.querySelector('dialog')?.matches(':modal')).toBe(true);
});

test('Escape closes it and gives the focus back', async () => {
  render(<Working busy={false} />, mount);
  await userEvent.click(mount.querySelector('button') as HTMLElement);
  await expect.poll(focused).toBe('Inside');
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toBe('Open');
  expect(mount.querySelector('dialog')).toBeNull();
});
