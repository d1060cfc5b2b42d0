import { Zip, ZipDeflate } from 'fflate';

const SLICE = 1 << 18;

/**
 * Texts as one zip file, UTF-8 without a mark, in their order; names as they are. `progress` counts the files; once the
 * signal has aborted it rejects with its reason.
 */
export async function zipFile(
  files: ReadonlyMap<string, string>,
  { progress, signal }: { progress?: (done: number, all: number) => void; signal?: AbortSignal },
): Promise<Blob> {
  const chunks: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  let done = 0;
  for (const [name, text] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    const bytes = new TextEncoder().encode(text);
    for (let from = 0; from < bytes.length || from === 0; from += SLICE) {
      signal?.throwIfAborted();
      entry.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
    progress?.(++done, files.size);
  }
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}
