import { useEffect } from 'preact/hooks';
import { fileAddress } from '../../core/model/document.ts';
import { keepPlace, placeAt } from '../../core/store/places.ts';
import type { OpenFile } from './openFile.ts';
import type { Shown } from './useShown.ts';

/** Goes on reading where the person was when the file was open last, and remembers where they are. */
export function useReadingPlace(file: OpenFile, shown: Shown | null): void {
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    const { view } = shown;
    const url = fileAddress(file.hash);
    const keep = () => void keepPlace(url, view.readingPlace());
    void placeAt(url).then((place) => {
      if (stop.signal.aborted) return;
      // Who has begun to read meanwhile stays there.
      if (place && view.scroller.scrollTop === 0) view.readOn(place);
      view.scroller.addEventListener('scrollend', keep, { signal: stop.signal });
    });
    return () => stop.abort();
  }, [shown]);
}
