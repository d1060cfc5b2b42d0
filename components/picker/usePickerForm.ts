import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../core/model/tag.ts';

/** How long typing rests before the draft is handed out, in milliseconds. */
const DRAFT_REST = 400;

/** What is ticked and typed. Responsibilities of other roles stay here, so going back to a role finds them again. */
export type PickerForm = Answer;

/** Holds the picker's answer and hands out a draft whenever it differs from what it began with. */
export function usePickerForm(begin: Answer, draft: Partial<Answer> | null, onDraft: (form: PickerForm) => void) {
  const [form, setForm] = useState<PickerForm>({ ...begin, ...draft });
  const waiting = useRef<PickerForm | null>(null);
  const timer = useRef(0);
  const report = useRef(onDraft);
  report.current = onDraft;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current) report.current(waiting.current);
    waiting.current = null;
  }, []);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);
  const change = (patch: Partial<PickerForm>) => {
    const next = { ...form, ...patch };
    setForm(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, DRAFT_REST) as unknown as number;
  };
  useEffect(() => flush, [flush]);
  return { form, change, flush, forget };
}
