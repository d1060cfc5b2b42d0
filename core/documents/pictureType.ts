const SIGNATURES: [string, (bytes: Uint8Array) => boolean][] = [
  ['image/png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['image/gif', (bytes) => starts(bytes, [0x47, 0x49, 0x46, 0x38])],
  [
    'image/webp',
    (bytes) => starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
  ['image/bmp', (bytes) => starts(bytes, [0x42, 0x4d])],
];

/** The type of a picture that any browser shows and that can hold no script, told by its first bytes; null for others. */
export const pictureType = (bytes: Uint8Array): string | null =>
  SIGNATURES.find(([, matches]) => matches(bytes))?.[0] ?? null;

const starts = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
