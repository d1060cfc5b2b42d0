import { Zip, ZipDeflate } from 'fflate';

/** Files as one zip file, in their order; names as they are. No file is held whole. */
export async function zipFile(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const chunks: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const [name, file] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    const reader = file.stream().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) entry.push(read.value);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}
