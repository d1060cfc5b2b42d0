import { createHash } from 'node:crypto';
import { rawPdf } from './rawPdf.ts';

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const MAY = -44;
const KEY = 5;

/** A PDF of one page that opens with a password alone (standard handler, revision 2: RC4 of 40 bits). */
export function lockedPdf(words: string, password: string): Buffer {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, PAD.length);
  const owner = rc4(md5(padded).subarray(0, KEY), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(MAY);
  const key = md5(padded, owner, permissions, ID).subarray(0, KEY);
  const content = 4;
  const ofObject = md5(key, Buffer.from([content, 0, 0, 0, 0])).subarray(0, KEY + 5);
  const drawn = rc4(ofObject, Buffer.from(`BT /F1 14 Tf 72 700 Td (${words}) Tj ET`, 'latin1'));
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn.toString('latin1')}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ],
    `/ID [${hex(ID)} ${hex(ID)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P ${MAY} /O ${hex(owner)} /U ${hex(rc4(key, PAD))} >>`,
  );
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** The cipher of old PDFs, which Node has no more. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    const held = box[one] as number;
    box[one] = box[other] as number;
    box[other] = held;
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (box[at] as number) + (key[at % key.length] as number)) & 255;
    swap(at, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (box[one] as number)) & 255;
      swap(one, other);
      return byte ^ (box[((box[one] as number) + (box[other] as number)) & 255] as number);
    }),
  );
}
