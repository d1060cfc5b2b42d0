import { mulberry32 } from '../../tests/dom/random.ts';
import type { MadeFile } from './MadeFile.ts';

type Random = () => number;

/** What happens to files on their way; each gives new bytes. */
const SPOILT: Record<string, (bytes: Uint8Array, random: Random) => Uint8Array> = {
  'cut-short': (bytes, random) => bytes.slice(0, Math.floor(bytes.length * random())),
  'without-its-end': (bytes, random) => bytes.slice(0, bytes.length - 1 - Math.floor(random() * 200)),
  'without-its-beginning': (bytes, random) => bytes.slice(1 + Math.floor(random() * 200)),
  'bits-flipped': (bytes, random) => {
    const spoilt = Uint8Array.from(bytes);
    for (let flips = 1 + spoilt.length / 2000; flips > 0; flips--) {
      const at = Math.floor(random() * spoilt.length);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return spoilt;
  },
  'partly-zero': (bytes, random) => {
    const from = Math.floor(random() * bytes.length);
    return Uint8Array.from(bytes).fill(0, from, from + Math.ceil(bytes.length / 10));
  },
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'with-words-in-front': (bytes) => Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), bytes]),
  'lines-ended-anew': (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
};
const OTHER_NAMES = ['pdf', 'docx', 'odt', 'txt', 'html'];

/** Good files as they arrive when something went wrong: spoilt in each way, and under the names of other kinds. */
export function spoiltFiles(files: MadeFile[], seed: number): MadeFile[] {
  const random = mulberry32(seed);
  return files.flatMap(({ name, bytes }) => {
    const dot = name.lastIndexOf('.');
    const [stem, kind] = [name.slice(0, dot), name.slice(dot + 1)];
    const spoilt = Object.entries(SPOILT).map(([how, spoil]) => ({
      name: `${stem}-${how}.${kind}`,
      bytes: async () => spoil(await bytes(), random),
    }));
    const misnamed = OTHER_NAMES.filter((other) => other !== kind).map((other) => ({
      name: `${stem}-named.${kind}.${other}`,
      bytes,
    }));
    return [...spoilt, ...misnamed];
  });
}
