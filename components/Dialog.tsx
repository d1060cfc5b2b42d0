import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A modal dialog of the browser's own: it traps focus, Escape closes it, and focus goes back where it was. */
export function Dialog(props: { title: string; children: ComponentChildren; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} class="float dialog" aria-labelledby={title} onCancel={props.onClose}>
      <h2 class="h-panel" id={title}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
