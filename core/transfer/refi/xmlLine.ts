/** A letter that XML 1.0 cannot hold: a control, half of a letter of two units, or none at all. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as XML can hold it, letter for letter: what it cannot becomes U+FFFD, so that positions stay what they are. */
export const xmlSafe = (text: string): string => text.replace(NOT_XML, '\ufffd');

/** Text between tags. Letter for letter, unlike core/transfer/xmlText.ts: positions count in it. */
export function escapedXml(text: string): string {
  return xmlSafe(text).replace(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? '');
}

/** Attributes of an element, with a blank before each; undefined ones are left out. */
export function attributes(given: Record<string, string | undefined>): string {
  const written = Object.entries(given).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapedXml(value).replace(/["\n\t]/g, (letter) => ESCAPES[letter] ?? '')}"`],
  );
  return written.join('');
}

/** An element with attributes and its children, written already. */
export function element(name: string, given: Record<string, string | undefined>, ...children: string[]): string {
  const inside = children.join('');
  return inside ? `<${name}${attributes(given)}>${inside}</${name}>\n` : `<${name}${attributes(given)}/>\n`;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
