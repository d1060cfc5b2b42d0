/**
 * One JSON file that says what it is before its data, with the SHA-256 of the data part as JSON.stringify writes it (UTF-8),
 * so that a copy that was cut short or altered is known.
 */
export async function sealedFile(header: object, content: unknown): Promise<Blob> {
  const data = JSON.stringify(content);
  const sealed = JSON.stringify({ ...header, sha256: await sha256(data) });
  return new Blob([sealed.slice(0, -1), ',"data":', data, '}'], { type: 'application/json' });
}

/** Whether the data part of such a file, read, is what was written. */
export async function isSealed(file: { sha256: string; data?: unknown }): Promise<boolean> {
  return file.sha256 === (await sha256(asWritten(file.data)));
}

/** The data part as it was written; '' for what never was one: nothing, or lists in lists without end. */
function asWritten(data: unknown): string {
  try {
    return JSON.stringify(data) ?? '';
  } catch {
    return '';
  }
}

/** The SHA-256 of a text, in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
