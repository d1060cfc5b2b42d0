import { MAX_PICTURE, MAX_PICTURES } from './limits.ts';
import { pictureType } from './pictureType.ts';
import type { ZipFile } from './zip/ZipFile.ts';

const SLICE = 0x8000;

/** The pictures of a zipped document as `data:` addresses, all together no more than the limit. */
export class Pictures {
  readonly #known = new Map<string, string>();
  #room = MAX_PICTURES;

  /** Reads entries ahead; one that is missing, spoilt, too large or of a type that is not shown is left out. */
  async load(zip: ZipFile, names: Iterable<string>): Promise<void> {
    let left = MAX_PICTURES;
    for (const name of names) {
      if (this.#known.has(name) || left <= 0) continue;
      const bytes = await zip.read(name, MAX_PICTURE).catch(() => null);
      const type = bytes && pictureType(bytes);
      if (!bytes || !type) continue;
      const address = `data:${type};base64,${base64(bytes)}`;
      left -= address.length;
      this.#known.set(name, address);
    }
  }

  /** The address of one more showing of a picture; null when there is none or no room for it. */
  address(name: string): string | null {
    const address = this.#known.get(name);
    if (!address || address.length > this.#room) return null;
    this.#room -= address.length;
    return address;
  }
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += SLICE) letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(letters);
}
