import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** The browser's own modal dialog with a heading and a close button; Escape closes it, focus goes back where it was. */
export function Modal({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const back = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="modal float" aria-labelledby={id} onClose={onClose}>
      <header class="row">
        <h2 id={id} class="h-panel grow">
          {title}
        </h2>
        <button
          class="icon-btn"
          type="button"
          aria-label={i18n.t('common.close')}
          onClick={() => dialog.current?.close()}
        >
          <X class="ico" aria-hidden="true" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
