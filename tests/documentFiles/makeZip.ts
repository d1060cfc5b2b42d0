import { crc32 } from '../../core/documents/zip/crc32.ts';

/**
 * An entry to write. What differs from an honest zip is said: `size` and `crc` claimed in the place of the true ones,
 * `stored` for no compression, `flags` as in the format (bit 0: encrypted), `shares` the bytes of the first entry.
 */
export type Entry = {
  name: string;
  data: string | Uint8Array;
  stored?: boolean;
  size?: number;
  crc?: number;
  flags?: number;
  shares?: true;
};

/** Writes a zip file; the same entries always give the same bytes. */
export async function makeZip(entries: Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? new TextEncoder().encode(entry.data) : entry.data;
    const packed = entry.stored ? data : await deflate(data);
    const name = new TextEncoder().encode(entry.name);
    const at = entry.shares ? 0 : offset;
    const fields = (central: boolean): number[] => [
      ...two(20),
      ...two((entry.flags ?? 0) | 0x800),
      ...two(entry.stored ? 0 : 8),
      ...four(0x58210000),
      ...four(entry.crc ?? crc32(data)),
      ...four(packed.length),
      ...four(entry.size ?? data.length),
      ...two(name.length),
      ...two(0),
      ...(central ? [...two(0), ...two(0), ...two(0), ...four(0), ...four(at)] : []),
    ];
    const local = Uint8Array.from([...four(0x04034b50), ...fields(false), ...name]);
    directory.push(Uint8Array.from([...four(0x02014b50), ...two(20), ...fields(true), ...name]));
    if (entry.shares) continue;
    files.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = Math.min(entries.length, 0xffff);
  const end = [
    ...four(0x06054b50),
    ...four(0),
    ...two(count),
    ...two(count),
    ...four(size),
    ...four(offset),
    ...two(0),
  ];
  return joined([...files, ...directory, Uint8Array.from(end)]);
}

/** Parts of bytes, one after the other. */
export function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const two = (value: number) => [value & 255, (value >> 8) & 255];
const four = (value: number) => [...two(value & 0xffff), ...two((value >>> 16) & 0xffff)];
