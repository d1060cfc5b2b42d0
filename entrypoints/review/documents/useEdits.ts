import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../../core/model/result.ts';

/**
 * Writes to one record one after the other, each over what the one before left, so that two quick edits are no conflict.
 * What it gives back resolves to whether the edit was saved.
 */
export function useEdits<T, C>(
  record: T,
  save: (current: T, change: C) => Promise<Result<T>>,
): (change: C) => Promise<boolean> {
  const latest = useRef(record);
  const saving = useRef(save);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  saving.current = save;
  useEffect(() => {
    latest.current = record;
  }, [record]);
  return useCallback((change: C) => {
    const next = last.current.then(async () => {
      const result = await saving.current(latest.current, change);
      if (result.ok) latest.current = result.value;
      return result.ok;
    });
    last.current = next;
    return next;
  }, []);
}
