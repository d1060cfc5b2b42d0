import { useEffect, useState } from 'preact/hooks';
import { type Place, placeOf } from './place.ts';

/** Where in the review a person is, as the address says it; the browser's back and forward work. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('hashchange', () => setPlace(placeOf(location.hash)), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return place;
}
