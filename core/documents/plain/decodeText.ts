const SAMPLE = 65_536;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const DECLARED = /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)["']/;
/** Ends of lines and the form feed are text; nothing else below a space is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
const MOST_NOT_TEXT = 0.002;

/**
 * Bytes as text: by their byte order mark, by what an HTML file declares, as UTF-16 where every second byte is zero, as
 * UTF-8 if they are, else as Windows-1252. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes, true)).decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

/** Whether bytes read as text of some encoding; told by their beginning. */
export function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const text = new TextDecoder(encodingOf(sample, sample.length === bytes.length)).decode(sample);
  return (text.match(NOT_TEXT)?.length ?? 0) <= text.length * MOST_NOT_TEXT;
}

function encodingOf(bytes: Uint8Array, isWhole: boolean): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 1].map((odd) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const half = start.length / 2;
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1) return 'utf-16be';
  return declared(start) ?? (isUtf8(bytes, isWhole) ? 'utf-8' : 'windows-1252');
}

/** What the file says of itself, if it is an encoding there is. Words that claim UTF-16 in bytes read as ASCII are UTF-8. */
function declared(start: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(start);
  const label = DECLARED.exec(head)?.[1] ?? META.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** A beginning may end in the midst of a letter. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
