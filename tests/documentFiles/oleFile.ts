/** The beginning of an old Office file, or of an encrypted new one, with a stream of a name. */
export function oleFile(stream: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries()) bytes[1024 + index * 2] = letter.charCodeAt(0);
  return bytes;
}
