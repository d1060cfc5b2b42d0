import { useEffect, useRef, useState } from 'preact/hooks';

/** So long nobody types before what was typed is saved, in milliseconds. */
const PAUSE = 1500;

/**
 * A text field that saves itself: when it is left, after a pause, and when the page is put away. `saved` is what is
 * stored, and is shown unless something else was typed; `save` resolves to whether it was saved. What was not saved
 * stays in the field.
 */
export function useKeptText(saved: string, save: (text: string) => Promise<boolean>) {
  const [typed, setTyped] = useState<string | null>(null);
  const now = useRef({ typed, saved, save });
  now.current = { typed, saved, save };
  const keep = async () => {
    const { typed: text, saved: stored, save: write } = now.current;
    if (text === null) return;
    const isKept = text.trim() === stored || (await write(text.trim()));
    if (isKept && now.current.typed === text) setTyped(null);
  };
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void keeping.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const stop = new AbortController();
    const leave = () => void keeping.current();
    addEventListener('pagehide', leave, { signal: stop.signal });
    document.addEventListener('visibilitychange', leave, { signal: stop.signal });
    return () => {
      stop.abort();
      leave();
    };
  }, []);
  return {
    value: typed ?? saved,
    onInput: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => void keeping.current(),
  };
}
