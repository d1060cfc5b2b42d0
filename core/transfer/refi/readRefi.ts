import { framework } from '../../../content/framework.ts';
import { readXml } from '../../documents/xml/readXml.ts';
import type { XmlElement } from '../../documents/xml/XmlElement.ts';
import { ZipFile } from '../../documents/zip/ZipFile.ts';
import { type ExchangeRefusal, noneSkipped, refused } from '../../model/exchange.ts';
import { CONTEXT, MAX_PASSAGE } from '../../model/passage.ts';
import { stableId } from '../../model/stableId.ts';
import { type Judgement, STRENGTHS } from '../../model/tag.ts';
import { type Incoming, incomingTagSchema, isHostile, isOpenable } from '../exchange/incoming.ts';
import { codesIn, type RefiCode } from './codesIn.ts';
import { reasonOf } from './reasonOf.ts';
import { variableUuid } from './refiSource.ts';

/** A part of a project: its XML, or the text of one document. */
const MAX_PART = 64_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Reads a REFI-QDA project (`.qdpx`): selections of text with codes that are ours by id or name become tags, all else is
 * counted. `addressOf` gives the address of the document here that a source is called like, null when there is none.
 */
export async function readRefi(
  bytes: Uint8Array,
  { now, addressOf }: { now: number; addressOf: (name: string) => string | null },
): Promise<{ ok: true; value: Incoming } | ExchangeRefusal> {
  try {
    const zip = new ZipFile(bytes);
    const qde = await zip.read('project.qde', MAX_PART);
    if (!qde) return refused('foreign');
    const project = readXml(new TextDecoder().decode(qde));
    if (project.name !== 'Project') return refused('foreign');
    const incoming: Incoming = { documents: [], tags: [], skipped: noneSkipped(), unrated: 0 };
    const codes = codesIn(project.child('CodeBook'));
    const notes = new Map(
      [...children(project, 'Notes')].map((note) => [note.get('guid'), note.child('PlainTextContent')?.text() ?? '']),
    );
    const users = new Map([...children(project, 'Users')].map((user) => [user.get('guid'), user.get('name') ?? '']));
    for (const source of children(project, 'Sources')) {
      incoming.skipped.notText += notOfText(source);
      const written = source.name === 'TextSource' ? source : source.child('Representation');
      const selections = [...(written?.elements() ?? [])].filter(({ name }) => name === 'PlainTextSelection');
      if (!written || selections.length === 0) continue;
      const address = addressIn(source) ?? addressOf(source.get('name') ?? '');
      if (address && isHostile(address)) return refused('unsafe');
      const text = await textOf(written, zip);
      const letters = [...text];
      for (const selection of selections) {
        const judgement = judgementOf(selection, codes, notes);
        const [start, end] = [Number(selection.get('startPosition')), Number(selection.get('endPosition'))];
        const exact = start >= 0 && end <= letters.length ? letters.slice(start, end).join('') : '';
        if (!judgement) incoming.skipped.noStandard += 1;
        else if (!address || !isOpenable(address)) incoming.skipped.noAddress += 1;
        else if (exact === '') incoming.skipped.noPassage += 1;
        else if (exact.length > MAX_PASSAGE) incoming.skipped.tooLong += 1;
        else {
          const guid = (selection.get('guid') ?? '').toLowerCase();
          const created = Date.parse(selection.get('creationDateTime') ?? '') || now;
          const tag = incomingTagSchema.safeParse({
            ...judgement.said,
            id: UUID.test(guid) ? guid : stableId(`refi/${address}/${guid}`),
            url: address,
            passage: {
              quote: {
                type: 'TextQuoteSelector',
                exact,
                prefix: letters
                  .slice(Math.max(0, start - CONTEXT), start)
                  .join('')
                  .slice(-CONTEXT),
                suffix: letters
                  .slice(end, end + CONTEXT)
                  .join('')
                  .slice(0, CONTEXT),
              },
              ...{ position: null, path: null, heading: '', textVersion: 1, page: null, region: null },
            },
            edition: framework.edition,
            by: (users.get(selection.get('creatingUser')) ?? '').replace(/^Crosswalk$/, '').slice(0, 120),
            suggested: false,
            createdAt: created,
            updatedAt: Date.parse(selection.get('modifiedDateTime') ?? '') || created,
            detachedAt: null,
          });
          if (!tag.success) return refused('damaged');
          incoming.tags.push(tag.data);
          if (!judgement.rated) incoming.unrated += 1;
        }
      }
    }
    const isEmpty = incoming.tags.length === 0 && Object.values(incoming.skipped).every((count) => count === 0);
    return isEmpty ? refused('empty') : { ok: true, value: incoming };
  } catch (error) {
    return refused(reasonOf(error));
  }
}

const children = (of: XmlElement, name: string): Iterable<XmlElement> => of.child(name)?.elements() ?? [];

function judgementOf(
  selection: XmlElement,
  codes: ReadonlyMap<string, RefiCode>,
  notes: ReadonlyMap<string | undefined, string>,
) {
  const said: Judgement = { standards: [], responsibilities: [], role: null, strength: 'partial', note: '' };
  const words = new Set<string>();
  let rated = false;
  for (const coding of selection.elements()) {
    for (const each of [coding, ...coding.elements()]) {
      if (each.name === 'NoteRef') words.add(notes.get(each.get('targetGUID')) ?? '');
    }
    const code = codes.get(coding.child('CodeRef')?.get('targetGUID') ?? '');
    const strength = STRENGTHS.find((known) => known === code?.name.toLowerCase());
    if (strength) [said.strength, rated] = [strength, true];
    const { item } = code ?? {};
    if (item?.kind === 'role') said.role = item.id;
    else if (item) {
      const list = said[item.kind === 'standard' ? 'standards' : 'responsibilities'];
      // Two people may have coded the same words with the same code.
      if (!list.includes(item.id)) list.push(item.id);
    }
  }
  said.note = [...words].filter(Boolean).join('\n').slice(0, 10_000);
  return said.standards.length > 0 ? { said, rated } : null;
}

/** How many things are coded that are no words: parts of pictures, pages and recordings, and the source as a whole. */
function notOfText(source: XmlElement): number {
  const isCoded = (element: XmlElement) => element.child('Coding') !== undefined;
  const inside = [...source.elements()].flatMap((element) =>
    /Transcript$/.test(element.name) ? [element, ...element.elements()] : [element],
  );
  const parts = inside.filter((element) => /Selection$/.test(element.name) && element.name !== 'PlainTextSelection');
  return parts.filter(isCoded).length + (isCoded(source) ? 1 : 0);
}

/** The address that our own projects give a source. */
function addressIn(source: XmlElement): string | null {
  for (const value of source.elements()) {
    if (value.child('VariableRef')?.get('targetGUID') === variableUuid('address'))
      return value.child('TextValue')?.text() ?? null;
  }
  return null;
}

/** A source's plain text; line ends count as one, as in the positions. */
async function textOf(source: XmlElement, zip: ZipFile): Promise<string> {
  const inside = source.child('PlainTextContent')?.text();
  const name = source.get('plainTextPath')?.replace(/^internal:\/\//, 'sources/');
  const bytes = inside === undefined && name ? await zip.read(name, MAX_PART) : null;
  return (inside ?? new TextDecoder().decode(bytes ?? new Uint8Array())).replace(/\r\n?/g, '\n');
}
