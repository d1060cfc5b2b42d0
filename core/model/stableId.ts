/** Where our names live (RFC 9562): an id made from a name here is nobody else's. Never changes. */
export const NAMESPACE = '2f0f9b1c-6f6c-4c59-9d55-6a0b7a3f8e21';

const NAMESPACE_BYTES = NAMESPACE.match(/[0-9a-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const encoder = new TextEncoder();

/** The same UUID (version 5) for the same name, on every machine, in lower case. */
export function stableId(name: string): string {
  const words = encoder.encode(name);
  const bytes = new Uint8Array(16 + words.length);
  bytes.set(NAMESPACE_BYTES);
  bytes.set(words, 16);
  const id = sha1(bytes).subarray(0, 16);
  id[6] = ((id[6] as number) & 0x0f) | 0x50;
  id[8] = ((id[8] as number) & 0x3f) | 0x80;
  let hex = '';
  for (const byte of id) hex += HEX[byte];
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The browser's own SHA-1 answers later, which a transaction cannot wait for. */
function sha1(message: Uint8Array): Uint8Array {
  const length = ((message.length + 8) >> 6) + 1;
  const words = new Uint32Array(length * 16);
  for (const [at, byte] of message.entries())
    words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - 8 * (at & 3)));
  const end = message.length;
  words[end >> 2] = (words[end >> 2] as number) | (0x80 << (24 - 8 * (end & 3)));
  words[words.length - 2] = Math.floor(end / 0x2000_0000);
  words[words.length - 1] = end * 8;
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let from = 0; from < words.length; from += 16) mix(state, words.subarray(from, from + 16));
  const digest = new Uint8Array(20);
  const view = new DataView(digest.buffer);
  for (const [at, word] of state.entries()) view.setUint32(at * 4, word);
  return digest;
}

/** The words that a block is stretched to; one for all blocks. */
const stretched = new Uint32Array(80);

function mix(state: Uint32Array, block: Uint32Array): void {
  const w = stretched;
  w.set(block);
  for (let t = 16; t < 80; t++) {
    w[t] = turned((w[t - 3] as number) ^ (w[t - 8] as number) ^ (w[t - 14] as number) ^ (w[t - 16] as number), 1);
  }
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let t = 0; t < 80; t++) {
    const next = (turned(a, 5) + round(t, b, c, d) + e + (w[t] as number)) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (state[index] as number) + value;
}

function round(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
