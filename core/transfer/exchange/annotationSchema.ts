import { z } from '../../model/zod.ts';
import { incomingDocumentSchema } from './incoming.ts';

/** JSON-LD writes one thing without a list. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const listed = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => (value == null ? [] : listOf(value)), z.array(of));
/** Text as itself, or as an object with it under a name that programs use. */
const text = (...names: string[]) =>
  z.preprocess((value) => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    return names.map((name) => (value as Record<string, unknown>)[name]).find((each) => typeof each === 'string') ?? '';
  }, z.string());
const purpose = z.preprocess((value) => listOf(value)[0], z.string().optional());

/** What a body says: a text, or the address of a thing. */
const bodySchema = z.preprocess(
  (body) => (typeof body === 'string' ? { source: body } : body),
  z.object({
    purpose,
    value: text('@value').optional(),
    source: text('id', '@id').optional(),
    id: z.string().optional(),
    'cw:standard': z.string().optional(),
    'cw:responsibility': z.string().optional(),
  }),
);
export type BodyRead = z.infer<typeof bodySchema>;

const selectorSchema = z.object({
  type: z.preprocess((value) => listOf(value)[0], z.string()),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  value: z.string().optional(),
  'cw:file': z.string().optional(),
});
export type SelectorRead = z.infer<typeof selectorSchema>;

const targetSchema = z.preprocess(
  (target) => {
    if (typeof target === 'string') return { source: target };
    const { source, id, ...rest } = Object(target) as { source?: unknown; id?: unknown };
    return { ...rest, source: source ?? id };
  },
  z.object({ source: text('id', '@id'), selector: listed(selectorSchema) }),
);

/** One annotation of any program, as far as it can become a tag. */
export const annotationSchema = z.object({
  type: z.preprocess((value) => listOf(value).includes('Annotation'), z.literal(true)),
  id: z.string().optional(),
  body: listed(bodySchema),
  target: listed(targetSchema),
  creator: z.preprocess(
    (value) => (value === undefined ? undefined : listOf(value)[0]),
    text('nickname', 'name').optional(),
  ),
  created: z.string().optional(),
  modified: z.string().optional(),
  'cw:edition': z.string().optional(),
  'cw:textVersion': z.number().optional(),
  'cw:page': z.number().optional(),
  'cw:heading': z.string().optional(),
  'cw:suggested': z.boolean().optional(),
  'cw:detached': z.string().optional(),
});
export type AnnotationRead = z.infer<typeof annotationSchema>;

/** A page of annotations, or a collection with its first page in it. Our own also says what the documents are. */
export const pageSchema = z.preprocess(
  (value) => {
    const { first, items, 'cw:documents': documents } = Object(value) as Record<string, unknown>;
    return { items: items ?? (Object(first) as { items?: unknown }).items, documents };
  },
  z.object({ items: z.array(z.unknown()), documents: z.array(incomingDocumentSchema).default([]) }),
);
