import { useEffect, useState } from 'preact/hooks';

/** Work is shown as work when it lasts longer than this, in milliseconds. */
const SHOWN_AFTER = 1000;

/** Whether something has gone on for a second. */
export function useLong(on: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!on) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [on]);
  return long;
}
