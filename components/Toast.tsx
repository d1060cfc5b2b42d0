import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageIcon } from './PageIcon.tsx';
import { useOwnEvents } from './useOwnEvents.ts';

const TOAST_LASTS = 8000;

/** One short message with Undo, to be seen; Spoken says it. It stays while it is pointed at or has focus, and leaves after 8 seconds. */
export function Toast(props: { text: string; undoKey?: string; onUndo?: () => void; onClose: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const { text, onClose } = props;
  const close = useRef(onClose);
  close.current = onClose;
  useOwnEvents(root);
  useEffect(() => {
    if (held || !text) return;
    const timer = setTimeout(() => close.current(), TOAST_LASTS);
    return () => clearTimeout(timer);
  }, [held, text]);
  return (
    <div
      ref={root}
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class="grow" aria-hidden="true">
        {text}
      </span>
      {props.onUndo && (
        <button class="btn sm" type="button" onClick={props.onUndo}>
          {i18n.t('common.undo')}
        </button>
      )}
      {props.onUndo && props.undoKey && <kbd>{props.undoKey}</kbd>}
      <button class="icon-btn" type="button" aria-label={i18n.t('common.closeMessage')} onClick={onClose}>
        <PageIcon name="close" small />
      </button>
    </div>
  );
}
