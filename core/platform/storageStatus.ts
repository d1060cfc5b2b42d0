/** How the browser keeps our data: whether it promised not to drop it, and bytes used (null when it does not say). */
export type StorageStatus = { persisted: boolean; usedBytes: number | null; quotaBytes: number | null };

/** Reads the promise and the space used. From a page of ours, not the background worker. */
export async function storageStatus(): Promise<StorageStatus> {
  const [persisted, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
  return { persisted, usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null };
}

/** Asks the browser to keep our data even when the disk gets full; whether it promised. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
