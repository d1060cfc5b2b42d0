import { framework } from '../../../content/framework.ts';
import { documentUrl } from '../../model/document.ts';
import { type ExchangeRefusal, noneSkipped, refused } from '../../model/exchange.ts';
import { MAX_PASSAGE } from '../../model/passage.ts';
import { stableId } from '../../model/stableId.ts';
import { type AnnotationRead, annotationSchema, listOf, pageSchema } from './annotationSchema.ts';
import { type Incoming, type IncomingTag, incomingTagSchema, isHostile, isOpenable } from './incoming.ts';
import { judgementOf } from './judgementOf.ts';
import { passageOf } from './passageOf.ts';

const SLICE = 100;

/** Whether JSON is W3C annotations: one, a list, or a page or collection of them. */
export function areAnnotations(value: unknown): boolean {
  const page = pageSchema.safeParse(value);
  if (page.success) return true;
  const first = Array.isArray(value) ? value[0] : value;
  return annotationSchema.safeParse(first).success;
}

/**
 * Reads W3C annotations, our own or another program's: what speaks of a standard or a responsibility by its id or its
 * name becomes a tag, all else is counted. `now` is the time of what has none.
 */
export async function readAnnotations(
  value: unknown,
  now: number,
): Promise<{ ok: true; value: Incoming } | ExchangeRefusal> {
  const page = pageSchema.safeParse(value);
  const items = page.success ? page.data.items : listOf(value);
  const incoming: Incoming = {
    documents: page.success ? page.data.documents : [],
    tags: [],
    skipped: noneSkipped(),
    unrated: 0,
  };
  for (const [at, item] of items.entries()) {
    // The window has its turn in between.
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    const read = annotationSchema.safeParse(item);
    if (!read.success) return refused('damaged');
    const { tag, reason } = tagOf(read.data, now);
    if (reason === 'unsafe' || reason === 'damaged') return refused(reason);
    if (reason) incoming.skipped[reason] += 1;
    else if (tag.edition !== framework.edition) return refused('edition', { edition: tag.edition });
    else incoming.tags.push(tag);
    if (tag && !read.data.body.some(({ purpose }) => purpose === 'assessing')) incoming.unrated += 1;
  }
  return incoming.tags.length > 0 ? { ok: true, value: incoming } : skippedAll(incoming);
}

const skippedAll = (incoming: Incoming): { ok: true; value: Incoming } | ExchangeRefusal =>
  Object.values(incoming.skipped).some((count) => count > 0) ? { ok: true, value: incoming } : refused('empty');

type TagOrReason =
  | { tag: IncomingTag; reason?: undefined }
  | { tag?: undefined; reason: keyof Incoming['skipped'] | 'unsafe' | 'damaged' };

function tagOf(annotation: AnnotationRead, now: number): TagOrReason {
  const target = annotation.target[0];
  if (!target || isHostile(target.source)) return { reason: target ? 'unsafe' : 'noAddress' };
  if (!isOpenable(target.source)) return { reason: 'noAddress' };
  const judgement = judgementOf(annotation.body);
  if (!judgement) return { reason: 'noStandard' };
  const passage = passageOf(target.selector, annotation);
  if (!passage) return { reason: 'noPassage' };
  if ((passage.quote?.exact.length ?? 0) > MAX_PASSAGE) return { reason: 'tooLong' };
  const created = timeOf(annotation.created, now);
  const tag = incomingTagSchema.safeParse({
    ...judgement,
    passage,
    id: idOf(annotation),
    url: documentUrl(target.source),
    edition: annotation['cw:edition'] ?? framework.edition,
    by: (annotation.creator ?? '').slice(0, 120),
    suggested: annotation['cw:suggested'] ?? false,
    createdAt: created,
    updatedAt: timeOf(annotation.modified, created),
    detachedAt: annotation['cw:detached'] === undefined ? null : timeOf(annotation['cw:detached'], now),
  });
  return tag.success ? { tag: tag.data } : { reason: 'damaged' };
}

/** Our own annotations have the tag's id; of others the same annotation has always the same one. */
function idOf({ id, ...rest }: AnnotationRead): string {
  const uuid = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/.exec(id ?? '');
  return uuid?.[1] ?? stableId(`annotation/${id ?? JSON.stringify(rest)}`);
}

function timeOf(written: string | undefined, otherwise: number): number {
  const time = Date.parse(written ?? '');
  return Number.isFinite(time) && time >= 0 ? time : otherwise;
}
