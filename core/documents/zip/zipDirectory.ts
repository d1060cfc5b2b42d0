import { Refused } from '../fileProblem.ts';
import { MAX_ENTRIES, MAX_UNPACKED } from '../limits.ts';

/** An entry as the directory states it; `start` is where its packed bytes begin. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  start: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/** Whether bytes begin as a zip file does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The directory of a zip file, by name. Refused as `damaged` when it is cut short, when two entries have one name or
 * share bytes; as `packed` when it states more than the limits allow.
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Refused('packed');
  const length = view.getUint32(end + 12, true);
  // What stands in front of the zip shifts every offset.
  const shift = end - length - view.getUint32(end + 16, true);
  if (shift < 0) throw new Refused('damaged');
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = end - length;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new Refused('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: dataStart(view, view.getUint32(at + 42, true) + shift),
    };
    total += entry.size;
    if (entries.has(entry.name) || entry.start + entry.packed > end) throw new Refused('damaged');
    entries.set(entry.name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (total > MAX_UNPACKED) throw new Refused('packed');
  refuseShared([...entries.values()]);
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('damaged');
}

function dataStart(view: DataView, local: number): number {
  if (local < 0 || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new Refused('damaged');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

/** Entries that share bytes are how a small file claims to be a large one. */
function refuseShared(entries: ZipEntry[]): void {
  let free = 0;
  for (const { start, packed } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < free) throw new Refused('packed');
    free = start + packed;
  }
}
