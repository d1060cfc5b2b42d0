import { useCallback, useState } from 'preact/hooks';
import type { Problem, Result } from '../../core/model/result.ts';
import type { Answer, Tag } from '../../core/model/tag.ts';
import { announceChange } from '../../core/platform/announceChange.ts';

/** A message at the bottom; `key` grows, so that the same words twice are two messages. */
export type ToastNotice = { key: number; text: string; undo?: () => void };
export type Notices = {
  toast: ToastNotice | null;
  /** What was not saved, and how to try again. */
  failure: { problem: Problem; retry: () => void } | null;
  /** The tag as another window has it, with what was to be written here (null: it was to be moved or deleted). */
  conflict: { current: Tag; mine: Answer | null } | null;
  /** The last sentence for screen readers, and how many there were, so that the same one twice is said twice. */
  said: string;
  saidCount: number;
};
export type Write = <T>(
  work: () => Promise<Result<T>>,
  done?: { text: string; undo?: (value: T) => void; mine?: Answer },
) => Promise<Result<T>>;

/** Messages of the panel, and `write`, which runs a store function and says how it went. */
export function useNotices() {
  const [notices, setNotices] = useState<Notices>({
    toast: null,
    failure: null,
    conflict: null,
    said: '',
    saidCount: 0,
  });
  const patch = useCallback((change: Partial<Notices>) => setNotices((before) => ({ ...before, ...change })), []);
  const say = useCallback(
    (said: string) => setNotices((before) => ({ ...before, said, saidCount: before.saidCount + 1 })),
    [],
  );
  const toast = useCallback((text: string, undo?: () => void) => {
    setNotices((before) => ({
      ...before,
      toast: { key: (before.toast?.key ?? 0) + 1, text, ...(undo ? { undo } : {}) },
    }));
  }, []);
  const write = useCallback<Write>(async (work, done) => {
    const result = await work();
    if (result.ok) {
      patch({ failure: null });
      void announceChange();
      const { undo } = done ?? {};
      if (done) toast(done.text, undo && (() => undo(result.value)));
    } else if (result.error.code === 'conflict' && isTag(result.error.current)) {
      patch({ conflict: { current: result.error.current, mine: done?.mine ?? null } });
    } else {
      patch({ toast: null, failure: { problem: result.error, retry: () => void write(work, done) } });
    }
    return result;
  }, []);
  return { notices, patch, say, toast, write };
}

function isTag(value: unknown): value is Tag {
  return typeof value === 'object' && value !== null && 'passage' in value;
}
