/** The SHA-256 of a file's bytes, as 64 hexadecimal digits: the file's identity, whatever it is called. */
export async function bytesIdentity(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  return hexadecimal(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
}

/** The SHA-256 of a text's words; see normalText. The same text as web page, PDF and Word has the same. */
export function textIdentity(text: string): Promise<string> {
  return bytesIdentity(new TextEncoder().encode(normalText(text)));
}

/**
 * A text's letters and digits alone, one form and one case of each: ligatures apart, accents composed alike, no spaces,
 * no hyphens, no signs. So it does not matter how lines were broken or how a file writes its quotes.
 */
export function normalText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const hexadecimal = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
