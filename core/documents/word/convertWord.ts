import { APART, BlockList } from '../BlockList.ts';
import type { Converted } from '../converted.ts';
import type { DocumentWords } from '../documentWords.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { Pictures } from '../Pictures.ts';
import { readXml, streamXml } from '../xml/readXml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { ZipFile } from '../zip/ZipFile.ts';
import { wordNotes } from './notes.ts';
import type { Side, WordDocument } from './WordDocument.ts';
import { WordNumbering } from './WordNumbering.ts';
import { type Relations, WordPackage } from './WordPackage.ts';
import { WordStory } from './WordStory.ts';
import { WordStyles } from './WordStyles.ts';

/**
 * A Word file as HTML that reflows: its body with clause numbers, tables, tracked changes and comments, its notes at
 * the end, each different page header and footer once. Throws Refused.
 */
export async function convertWord(
  bytes: Uint8Array,
  words: DocumentWords,
  progress: (part: number) => void,
): Promise<Converted> {
  const zip = new ZipFile(bytes);
  const file = await WordPackage.open(zip);
  const styles = new WordStyles((await file.named('styles'))?.root ?? null);
  const numbering = new WordNumbering((await file.named('numbering'))?.root ?? null, styles);
  const document: WordDocument = {
    styles,
    numbering,
    words,
    pictures: new Pictures(),
    comments: await side(file, 'comments'),
    footnotes: await side(file, 'footnotes'),
    endnotes: await side(file, 'endnotes'),
    notesUsed: { footnotes: new Map(), endnotes: new Map() },
    commentsUsed: new Set(),
    headingShift: 0,
    hasHeading: false,
  };
  const running = await runningParts(file);
  const shown = [file, document.comments, document.footnotes, document.endnotes, ...running];
  await document.pictures.load(
    zip,
    shown.flatMap(({ relations }) => [...picturesOf(relations)]),
  );
  const text = (await zip.text(file.main)) ?? '';
  const body = bodyHtml(text, document, file.relations, progress);
  const notes = wordNotes(document);
  const [header, footer] = (['header', 'footer'] as const).map((kind) => runningHtml(running, kind, document));
  const core = [...(await corePart(zip))];
  const title =
    core
      .find(({ name }) => name === 'dc:title')
      ?.text()
      .trim() ?? '';
  return { title, language: styles.language ?? '', html: `${header}${body}${notes}${footer}` };
}

function bodyHtml(
  text: string,
  document: WordDocument,
  relations: Relations,
  progress: (part: number) => void,
): string {
  const story = new WordStory(document, relations);
  const list = new BlockList();
  for (const { element, part } of streamXml(text, 'w:body')) {
    story.block(element, list);
    progress(part);
  }
  return list.html();
}

async function side(file: WordPackage, kind: 'comments' | 'footnotes' | 'endnotes'): Promise<Side> {
  const part = await file.named(kind);
  const elements = new Map<string, XmlElement>();
  for (const each of part?.root.elements() ?? []) {
    const isNote = !each.get('w:type') || each.get('w:type') === 'normal';
    if (isNote) elements.set(each.get('w:id') ?? '', each);
  }
  return { elements, relations: part?.relations ?? new Map() };
}

type Running = { kind: 'header' | 'footer'; root: XmlElement; relations: Relations };

async function runningParts(file: WordPackage): Promise<Running[]> {
  const parts: Running[] = [];
  for (const { kind, target, isOutside } of file.relations.values()) {
    if ((kind !== 'header' && kind !== 'footer') || isOutside) continue;
    const part = await file.part(target);
    if (part) parts.push({ kind, ...part });
  }
  return parts;
}

/** Page headers or footers, each different one once: on paper they return on every page. */
function runningHtml(parts: Running[], kind: Running['kind'], document: WordDocument): string {
  const all = parts
    .filter((part) => part.kind === kind)
    .map(({ root, relations }) => new WordStory(document, relations).blocks(root.elements()));
  const inside = [...new Set(all)].join('');
  const label = escapeHtml(kind === 'header' ? document.words.pageHeader : document.words.pageFooter);
  return inside
    ? `<section class="running" ${APART('running')} aria-label="${label}" data-label="${label}">${inside}</section>`
    : '';
}

function* picturesOf(relations: Relations): Generator<string> {
  for (const { kind, target, isOutside } of relations.values()) if (kind === 'image' && !isOutside) yield target;
}

/** The file's own title stands in a part of its own. */
async function corePart(zip: ZipFile): Promise<Iterable<XmlElement>> {
  const text = await zip.text('docProps/core.xml');
  if (text === null) return [];
  return readXml(text).elements();
}
