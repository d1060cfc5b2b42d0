import { browser } from 'wxt/browser';
import type { Result } from '../model/result.ts';
import { done, problem } from '../model/result.ts';

/** Larger files are not fetched, in bytes; the reader's own limit is the same. */
const MOST_BYTES = 300 * 1024 * 1024;

/** A Google document's page shows a picture of it; its export as Word is sent from a second host. */
const GOOGLE_DOCUMENT = /^https:\/\/docs\.google\.com\/document\/(?:u\/\d+\/)?d\/([\w-]+)/;
const GOOGLE_FILES = 'https://*.googleusercontent.com/*';

/** The address to fetch the document of a tab from: its own, or for Google Docs that of its export as Word. */
export function fileUrl(tabUrl: string): string {
  const id = GOOGLE_DOCUMENT.exec(tabUrl)?.[1];
  return id ? `https://docs.google.com/document/d/${id}/export?format=docx` : tabUrl;
}

/** Whether an address is that of a Google document, or of its export. */
export const isGoogleDocument = (url: string): boolean => GOOGLE_DOCUMENT.test(url);

/** Whether we may fetch from the site of an address already. */
export function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(url) });
}

/**
 * Asks for the site of a file, fetches the file and gives the site back. For a site that mayFetch denies; call it first
 * thing in the handler of a click. Progress begins once the person has allowed it. `refused`: they said no; else as
 * fetchFile.
 */
export async function fetchOnce(...request: Parameters<typeof fetchFile>): ReturnType<typeof fetchFile> {
  const origins = originsOf(request[0]);
  try {
    if (!(await browser.permissions.request({ origins }))) return problem('refused');
    const [, progress] = request;
    progress(0);
    return await fetchFile(...request);
  } finally {
    await browser.permissions.remove({ origins }).catch(() => false);
  }
}

/**
 * Fetches a file from a site that we may fetch from, with a share of 0 to 1 as it comes, where the site says how long it
 * is. `unreachable`: the site did not send it; `invalid`: it is too large. Rejects when the signal aborts.
 */
export async function fetchFile(
  url: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  try {
    const response = await fetch(url, { credentials: 'include', signal });
    if (!response.ok || !response.body) return problem('unreachable', `${response.status}`);
    const length = Number(response.headers.get('content-length')) || 0;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (const reader = response.body.getReader(); ; ) {
      if (Math.max(size, length) > MOST_BYTES) return problem('invalid', 'too large');
      const { done: isLast, value } = await reader.read();
      if (isLast) break;
      parts.push(value);
      size += value.length;
      if (length > 0) progress(Math.min(1, size / length));
    }
    return done({ name: nameOf(response), bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) });
  } catch (error) {
    if (signal.aborted) throw error;
    return problem('unreachable', String(error));
  }
}

/** The file's name as the site gives it, else the last part of its address. */
function nameOf(response: Response): string {
  const given = response.headers.get('content-disposition') ?? '';
  const [, encoded] = /filename\*=(?:UTF-8'')([^;]+)/i.exec(given) ?? [];
  const [, plain] = /filename="?([^";]+)/i.exec(given) ?? [];
  const last = new URL(response.url).pathname.split('/').at(-1) ?? '';
  return (encoded && decoded(encoded)) || plain || decoded(last) || new URL(response.url).hostname;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Match patterns have no port in Firefox, and without one they match every port in both browsers. */
function originsOf(url: string): string[] {
  const { protocol, hostname } = new URL(url);
  const own = `${protocol}//${hostname}/*`;
  return isGoogleDocument(url) ? [own, GOOGLE_FILES] : [own];
}
