/** An encoding that text files come in, with or without its byte order mark. */
export type Encoding =
  | 'utf-8'
  | 'utf-8 bom'
  | 'utf-16le'
  | 'utf-16le bom'
  | 'utf-16be'
  | 'utf-16be bom'
  | 'windows-1252';

/** Letters of Windows-1252 that are not in Latin-1, as far as tests write them. */
const WINDOWS: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97, '…': 0x85, '€': 0x80 };

/** Text as bytes of an encoding. */
export function inEncoding(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const [name, mark] = encoding.split(' ');
  const letters = mark ? `\ufeff${text}` : text;
  if (name === 'utf-8') return new TextEncoder().encode(letters);
  if (name === 'windows-1252') return Uint8Array.from(letters, (each) => WINDOWS[each] ?? each.charCodeAt(0));
  const bytes = new DataView(new ArrayBuffer(letters.length * 2));
  for (let at = 0; at < letters.length; at++) bytes.setUint16(at * 2, letters.charCodeAt(at), name === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}
