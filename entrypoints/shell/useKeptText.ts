import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/model/result.ts';
import type { UnsavedText } from '../../core/model/unsavedText.ts';
import { forgetUnsaved, keepUnsaved, unsavedText } from '../../core/platform/unsavedText.ts';
import { hasText } from './keptTexts.ts';

const PAUSE = 1000;

/** A text field that is stored while it is written. */
export type KeptText = {
  text: string;
  input: (text: string) => void;
  /** Stores now what is not stored yet; resolves once it is, or was refused. */
  flush: () => Promise<void>;
  /** What another window has stored since the typing began; null as long as nobody else has. */
  theirs: string | null;
  keepMine: () => void;
  useTheirs: () => void;
};

/**
 * Stores a text after a pause, on `flush`, when its field goes, and when the page is hidden or closed. `field` names it
 * over restarts; `stored` is the text in the database. `save` gets the text and the one that it was typed over, and
 * returns a `conflict` when another one is stored: what was typed then stays in the field until a person decides.
 */
export function useKeptText(props: {
  field: string;
  stored: string;
  save: (text: string, base: string) => Promise<Result<unknown>>;
}): KeptText {
  const { field, stored } = props;
  const [draft, setDraft] = useState<UnsavedText | null>(() => unsavedText(field));
  /** What the database may still say because our own saving has not come back yet. */
  const ours = useRef(new Set<string>());
  const isTheirs = draft !== null && stored !== draft.base && stored !== draft.text && !ours.current.has(stored);
  const latest = useRef({ draft, isTheirs, save: props.save });
  latest.current = { draft, isTheirs, save: props.save };
  const saving = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef(0);
  const type = (next: UnsavedText | null) => {
    latest.current.draft = next;
    setDraft(next);
  };

  const store = async () => {
    const { draft: now, isTheirs: waits, save } = latest.current;
    if (now?.text === now?.base) forgetUnsaved(field);
    if (!now || now.text === now.base || waits) return;
    // Names are stored without blanks at their ends.
    ours.current.add(now.base).add(now.text).add(now.text.trim());
    const result = await save(now.text, now.base);
    const after = latest.current.draft;
    if (!result.ok) {
      if (result.error.code === 'conflict') ours.current.clear();
      type(after && { ...after });
    } else if (after) {
      if (after.text === now.text) forgetUnsaved(field);
      type({ text: after.text, base: now.text });
    }
  };
  const flush = () => {
    clearTimeout(timer.current);
    const { draft: now } = latest.current;
    if (now && now.text !== now.base) {
      keepUnsaved(field, now);
      saving.current = saving.current.then(store).catch(reportError);
    }
    return saving.current;
  };

  // Before the next key: what is typed after it must not be dropped with it.
  useLayoutEffect(() => {
    if (draft?.text !== stored) return;
    ours.current.clear();
    forgetUnsaved(field);
    type(null);
  }, [draft?.text === stored]);
  // Before anything is typed, so that only what was left is stored at once.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', hidden, { signal: stop.signal });
    addEventListener('pagehide', flush, { signal: stop.signal });
    const gone = hasText(flush);
    void flush();
    return () => {
      stop.abort();
      void flush().then(gone);
    };
  }, []);

  return {
    text: draft?.text ?? stored,
    input(text) {
      type({ text, base: draft?.base ?? stored });
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE);
    },
    flush,
    theirs: isTheirs ? stored : null,
    keepMine() {
      if (!draft) return;
      type({ text: draft.text, base: stored });
      latest.current.isTheirs = false;
      void flush();
    },
    useTheirs() {
      forgetUnsaved(field);
      type(null);
    },
  };
}
