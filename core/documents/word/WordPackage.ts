import { Refused } from '../fileProblem.ts';
import { readXml } from '../xml/readXml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { ZipFile } from '../zip/ZipFile.ts';

/** Where a relation of a part leads: to another part, or outside, which is never followed. */
export type Relation = { kind: string; target: string; isOutside: boolean };
export type Relations = ReadonlyMap<string, Relation>;

const RELATION_KIND = /[^/]+$/;

/** The parts of a Word file and how they hang together. */
export class WordPackage {
  readonly zip: ZipFile;
  readonly main: string;
  readonly relations: Relations;

  private constructor(zip: ZipFile, main: string, relations: Relations) {
    this.zip = zip;
    this.main = main;
    this.relations = relations;
  }

  /** Throws Refused when the zip holds no Word document. */
  static async open(zip: ZipFile): Promise<WordPackage> {
    const root = await relationsOf(zip, '');
    const named = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target;
    const main = named && zip.has(named) ? named : 'word/document.xml';
    if (!zip.has(main)) throw new Refused('damaged');
    return new WordPackage(zip, main, await relationsOf(zip, main));
  }

  /** The part that the main part names for a purpose; null when there is none or it cannot be read. */
  async named(kind: string): Promise<{ root: XmlElement; relations: Relations } | null> {
    for (const relation of this.relations.values()) {
      if (relation.kind === kind && !relation.isOutside) return this.part(relation.target);
    }
    return null;
  }

  async part(name: string): Promise<{ root: XmlElement; relations: Relations } | null> {
    const text = await this.zip.text(name);
    return text === null ? null : { root: readXml(text), relations: await relationsOf(this.zip, name) };
  }
}

async function relationsOf(zip: ZipFile, part: string): Promise<Relations> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const text = await zip.text(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  for (const each of text === null ? [] : readXml(text).elements()) {
    const [id, type, target] = [each.get('Id'), each.get('Type'), each.get('Target')];
    if (!id || !type || !target) continue;
    const isOutside = each.get('TargetMode') === 'External';
    const kind = RELATION_KIND.exec(type)?.[0] ?? '';
    relations.set(id, { kind, isOutside, target: isOutside ? target : within(folder, target) });
  }
  return relations;
}

/** A part's name from an address relative to a folder of the zip; it is only ever looked up in the directory. */
function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
