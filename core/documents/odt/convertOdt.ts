import type { Converted } from '../converted.ts';
import type { DocumentWords } from '../documentWords.ts';
import { Refused } from '../fileProblem.ts';
import { Pictures } from '../Pictures.ts';
import { notesHtml } from '../partsHtml.ts';
import { readXml } from '../xml/readXml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { ZipFile } from '../zip/ZipFile.ts';
import { OdtNumbering } from './OdtNumbering.ts';
import { type OdtDocument, OdtStory } from './OdtStory.ts';
import { OdtStyles } from './OdtStyles.ts';

/** An OpenDocument text as HTML that reflows, its notes at the end. Throws Refused. */
export async function convertOdt(bytes: Uint8Array, words: DocumentWords): Promise<Converted> {
  const zip = new ZipFile(bytes);
  const manifest = await zip.text('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) throw new Refused('encrypted');
  const content = await zip.text('content.xml');
  if (content === null) throw new Refused('damaged');
  const root = readXml(content);
  const styles = await zip.text('styles.xml');
  const parts = [...(styles === null ? [] : [readXml(styles)]), root];
  const known = new OdtStyles(parts);
  const text = root.child('office:body')?.child('office:text');
  if (!text) throw new Refused('damaged');
  const document: OdtDocument = {
    styles: known,
    numbering: new OdtNumbering(known),
    pictures: new Pictures(),
    words,
    changes: changesOf(text),
    notes: [],
    comments: 0,
    headingShift: 0,
    hasHeading: false,
  };
  await document.pictures.load(zip, picturesIn(text));
  const body = new OdtStory(document).blocks(text.elements());
  const notes = notesHtml([document.notes.join('')], words);
  const meta = await zip.text('meta.xml');
  const title = meta === null ? '' : (readXml(meta).find('dc:title')?.text().trim() ?? '');
  return { title, language: known.language, html: body + notes };
}

function changesOf(text: XmlElement): Map<string, XmlElement> {
  const changes = new Map<string, XmlElement>();
  for (const each of text.child('text:tracked-changes')?.elements() ?? []) changes.set(each.get('text:id') ?? '', each);
  return changes;
}

/** Pictures are entries of the file; an address outside is never one of them. */
function* picturesIn(element: XmlElement): Generator<string> {
  for (const each of element.elements()) {
    if (each.name === 'draw:image') yield each.get('xlink:href') ?? '';
    yield* picturesIn(each);
  }
}
