import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageIcon } from './PageIcon.tsx';
import { useOwnEvents } from './useOwnEvents.ts';

const TOAST_LASTS = 8000;

/**
 * One short message with Undo or Try again, to be seen; Spoken says it. It leaves after 8 seconds, but not while it is
 * pointed at or has focus, nor (`stays`) before it is closed. For another message give it another key.
 */
export function Toast(props: {
  text: string;
  undoKey?: string;
  stays?: boolean;
  onUndo?: () => void;
  onRetry?: () => void;
  onClose: () => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const { stays, onClose } = props;
  const close = useRef(onClose);
  close.current = onClose;
  useOwnEvents(root);
  // It may have come under a pointer that rests.
  useEffect(() => setHeld(root.current?.matches(':hover') ?? false), []);
  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(() => close.current(), TOAST_LASTS);
    return () => clearTimeout(timer);
  }, [held, stays]);
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
        {props.text}
      </span>
      {props.onUndo && (
        <button class="btn sm" type="button" onClick={props.onUndo}>
          {i18n.t('common.undo')}
        </button>
      )}
      {props.onUndo && props.undoKey && <kbd>{props.undoKey}</kbd>}
      {props.onRetry && (
        <button class="btn sm" type="button" onClick={props.onRetry}>
          {i18n.t('common.tryAgain')}
        </button>
      )}
      <button class="icon-btn" type="button" aria-label={i18n.t('common.closeMessage')} onClick={onClose}>
        <PageIcon name="close" small />
      </button>
    </div>
  );
}
