import { useEffect } from 'preact/hooks';
import { fileAddress } from '../../core/model/document.ts';
import { keepPlace, placeAt } from '../../core/store/places.ts';
import type { OpenFile } from './openFile.ts';
import type { Shown } from './useShown.ts';

/** Where the person is counts once they rest there, in milliseconds. */
const REST = 250;
/** So far down, in heights of a page, a document still is at its start. */
const START = 0.05;

/** Goes on reading where the person was when the file was open last, and remembers where they are. */
export function useReadingPlace(file: OpenFile, shown: Shown | null): void {
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    const { view } = shown;
    const url = fileAddress(file.hash);
    let timer = 0;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keepPlace(url, view.readingPlace()), REST) as unknown as number;
    };
    void placeAt(url).then((place) => {
      if (stop.signal.aborted) return;
      // Who has begun to read meanwhile stays there.
      const { page, top } = view.readingPlace();
      const isBegun = page > 1 || top >= START;
      if (isBegun) keep();
      else if (place) view.readOn(place);
      view.scroller.addEventListener('scroll', keep, { passive: true, signal: stop.signal });
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [shown]);
}
