const OFFICE = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/(.+)$/;
const BY_PATH: Record<string, string> = {
  'wordprocessingml/2006/main': 'w',
  'wordprocessingml/main': 'w',
  'officeDocument/2006/relationships': 'r',
  'officeDocument/relationships': 'r',
  'drawingml/2006/main': 'a',
  'drawingml/main': 'a',
  'drawingml/2006/wordprocessingDrawing': 'wp',
  'drawingml/wordprocessingDrawing': 'wp',
  'officeDocument/2006/math': 'm',
  'officeDocument/math': 'm',
  'markup-compatibility/2006': 'mc',
};
const BY_ADDRESS: Record<string, string> = {
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+?)(?:-compatible)?:1\.0$/;
const BY_TOPIC: Record<string, string> = { drawing: 'draw', 'xsl-fo': 'fo' };

/** The prefix we know a namespace by, whatever prefix the file gives it; null for those we read nothing of. */
export function knownPrefix(namespace: string): string | null {
  const topic = OPEN_DOCUMENT.exec(namespace)?.[1];
  const office = BY_PATH[OFFICE.exec(namespace)?.[1] ?? ''];
  return office ?? BY_ADDRESS[namespace] ?? (topic ? (BY_TOPIC[topic] ?? topic) : null);
}
