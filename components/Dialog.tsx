import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A modal dialog of the browser's own: it traps focus, Escape asks for it to be closed (which is for `onClose` to do), and
 * focus goes back where it was.
 */
export function Dialog(props: { title: string; children: ComponentChildren; onClose: () => void; class?: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    props.onClose();
  };
  // A browser closes it by itself when Escape is pressed again and again.
  const reopen = () => {
    if (dialog.current?.isConnected) dialog.current.showModal();
  };
  return (
    <dialog
      ref={dialog}
      class={`float dialog ${props.class ?? ''}`}
      aria-labelledby={title}
      onCancel={cancel}
      onClose={reopen}
    >
      <h2 class="h-panel" id={title}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
