import { Refused } from '../fileProblem.ts';
import { MAX_PART, MAX_RATIO, SMALL_PART } from '../limits.ts';
import { crc32 } from './crc32.ts';
import { type ZipEntry, zipDirectory } from './zipDirectory.ts';

const STORED = 0;
const DEFLATED = 8;

/** A zip file whose entries are unpacked one by one, by exact name, into memory; names never become paths. */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;

  /** Throws Refused; see zipDirectory. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = zipDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** An entry's bytes, null if there is none of the name. Refused when it is more than it states or not what it was. */
  async read(name: string, most = MAX_PART): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new Refused('encrypted');
    if (entry.size > most) throw new Refused('tooLarge');
    if (entry.size > SMALL_PART && entry.size > entry.packed * MAX_RATIO) throw new Refused('packed');
    const packed = this.#bytes.subarray(entry.start, entry.start + entry.packed);
    const data = entry.method === DEFLATED ? await inflate(packed, entry.size) : packed.slice();
    if (entry.method !== DEFLATED && entry.method !== STORED) throw new Refused('damaged');
    if (data.length !== entry.size || crc32(data) !== entry.crc) throw new Refused('damaged');
    return data;
  }

  /** The same as text. */
  async text(name: string): Promise<string | null> {
    const bytes = await this.read(name);
    if (!bytes) return null;
    const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
    const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }
}

/** Unpacks into as much room as was stated, and stops at the first byte more. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const data = new Uint8Array(size);
  let length = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (length + chunk.value.length > size) throw new Refused('packed');
      data.set(chunk.value, length);
      length += chunk.value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof Refused ? error : new Refused('damaged');
  }
  return data.subarray(0, length);
}
