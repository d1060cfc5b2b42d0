import { database } from './database.ts';

/**
 * Why the database does not answer at the moment.
 * - `blocked`: this build waits for windows of an older one to close.
 * - `outdated`: a newer build has taken the database over; this window must be opened again.
 * - `closed`: the browser has closed it, or the data is being removed. The next read or write tries again.
 */
export type Interruption = 'blocked' | 'outdated' | 'closed';

/** Tells `next` when the database stops answering, and (null) when it is open, until the signal aborts. */
export function watchInterruptions(next: (interruption: Interruption | null) => void, signal: AbortSignal): void {
  let isOutdated = false;
  const onReady = () => {
    isOutdated = false;
    next(null);
  };
  const onBlocked = () => next('blocked');
  const onVersionChange = ({ newVersion }: IDBVersionChangeEvent) => {
    isOutdated = newVersion !== null && newVersion > 0;
    if (isOutdated) next('outdated');
  };
  const onClose = () => {
    if (!isOutdated) next('closed');
  };
  if (signal.aborted) return;
  database.on.ready.subscribe(onReady, true);
  database.on.blocked.subscribe(onBlocked);
  database.on.versionchange.subscribe(onVersionChange);
  database.on.close.subscribe(onClose);
  signal.addEventListener(
    'abort',
    () => {
      database.on.ready.unsubscribe(onReady);
      database.on.blocked.unsubscribe(onBlocked);
      database.on.versionchange.unsubscribe(onVersionChange);
      database.on.close.unsubscribe(onClose);
    },
    { once: true },
  );
}
