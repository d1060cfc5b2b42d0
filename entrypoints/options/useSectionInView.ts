import { useEffect, useState } from 'preact/hooks';

/** The id of the section that a person reads: the last one whose top has passed the upper third of the window. */
export function useSectionInView(ids: string[], ready: boolean): string | undefined {
  const [here, setHere] = useState(ids[0]);
  const all = ids.join(' ');
  useEffect(() => {
    if (!ready) return;
    const ends = new AbortController();
    const look = () => {
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
      const passed = all
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3);
      setHere(atEnd ? all.split(' ').at(-1) : (passed.at(-1) ?? all.split(' ')[0]));
    };
    addEventListener('scroll', look, { signal: ends.signal, passive: true });
    return () => ends.abort();
  }, [all, ready]);
  return here;
}
