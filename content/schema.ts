import * as z from 'zod';

/** Readable, stable id: `evidence`, `coach-tp-4`. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const text = z.string().trim().min(1);

/** Where an item comes from: one of the source documents and the section in it. */
export const sourceSchema = z.object({ document: id, section: text });

/** What every item of the guidance has. Ids are unique within a framework, across all kinds. */
const item = { id, edition: text, source: sourceSchema };

/** The document a source names, with the address of the publisher's original. */
export const documentSourceSchema = z.object({ id, title: text, publisher: text, url: z.url() });

export const categorySchema = z.object({
  ...item,
  /** Short code used for colour, glyph and line style. */
  code: z.enum(['rc', 'tp', 'cs']),
  name: text,
  /** One word for chips: Content, Processes, Conditions. */
  short: text,
  summary: text,
});

export const constructSchema = z.object({ ...item, title: text, text });

export const standardSchema = z.object({
  ...item,
  categoryId: id,
  name: text,
  /** One line, at most 80 characters, for the picker. */
  summary: text.max(80),
  /** Two or three sentences for the Guide. */
  description: text,
  constructs: z.array(constructSchema).length(3),
  /** Other names it is looked up by; `later-name` is the publisher's own renaming. */
  aliases: z.array(z.object({ name: text, kind: z.enum(['later-name', 'short', 'abbreviation']) })),
  /** “Often written as”: terms that plans and contracts use for it, the plainest first. */
  terms: z.array(text).min(4),
});

export const foundationSchema = z.object({ ...item, title: text, text });

/** One stage of the chain from standards to student results, in order from 1. */
export const stageSchema = z.object({
  ...item,
  order: z.int().min(1).max(5),
  title: text,
  text,
  /** What to look at to know whether this stage is happening. */
  monitor: text,
});

export const resourceSchema = z.object({ ...item, title: text, text, url: z.url() });

export const roleSchema = z.object({
  ...item,
  name: text,
  /** False: the role is named in the guides but its guide is not part of this data; see `url`. */
  loaded: z.boolean(),
  summary: text,
  /** Other titles that people in this role carry; lookup finds the role's items by them. */
  titles: z.array(text),
  url: z.url(),
});

export const responsibilitySchema = z.object({
  ...item,
  roleId: id,
  categoryId: id,
  /** At most 60 characters, for rows of the picker. */
  short: text.max(60),
  text,
  /** The standards of its category that it serves: our editorial reading, not the publisher's. */
  standards: z.array(id).min(1),
  standardsAre: z.literal('our-reading'),
});

export const questionSchema = z.object({
  ...item,
  roleId: id,
  number: z.int().min(1).max(9),
  text,
  /** Standards it helps to think about: our editorial reading. */
  standards: z.array(id),
  standardsAre: z.literal('our-reading'),
});

export const statusSchema = z.object({ ...item, name: text });

export const stepGroupSchema = z.object({ ...item, title: text, audience: text });

export const stepSchema = z.object({ ...item, groupId: id, number: z.int().positive(), text });

/** One edition of one framework, whole. */
export const frameworkSchema = z.object({
  id,
  edition: text,
  name: text,
  publisher: text,
  url: z.url(),
  summary: text,
  /** Says that the texts are our own summary and that we are not affiliated. */
  notice: text,
  /** Pattern of a citation, with `{item}`, `{name}`, `{edition}`, `{publisher}` and `{url}`. */
  citation: text,
  /** What the guides say about the use of a whole list. */
  notes: z.object({ responsibilities: text, questions: text, steps: text, resources: text }),
  sources: z.array(documentSourceSchema),
  categories: z.array(categorySchema).length(3),
  standards: z.array(standardSchema).length(11),
  foundations: z.array(foundationSchema).length(7),
  chain: z.array(stageSchema).length(5),
  resources: z.array(resourceSchema),
  roles: z.array(roleSchema).length(7),
  responsibilities: z.array(responsibilitySchema),
  questions: z.array(questionSchema),
  statuses: z.array(statusSchema).length(4),
  stepGroups: z.array(stepGroupSchema).length(4),
  steps: z.array(stepSchema),
});

/** Something to ask, and what could stand in the contract or plan; `{party}`, `{Party}`, `{client}`, `{document}` are filled in. */
const requestTemplateSchema = z.object({ text, wording: text });
const byReasonSchema = z.object({
  missing: requestTemplateSchema,
  weak: requestTemplateSchema,
  conflicting: requestTemplateSchema,
});

/**
 * What to ask about each standard, and about any responsibility, by what was found of it; our own wording. `words` fills in,
 * by kind of review; in `responsibility` `{duty}` is what it says in short, `{holder}` and `{Holder}` whose it is.
 */
export const requestTemplatesSchema = z.object({
  words: z.record(z.enum(['proposal', 'plan', 'other']), z.object({ party: text, client: text, document: text })),
  standards: z.array(byReasonSchema.extend({ standardId: id })).length(11),
  responsibility: byReasonSchema,
});

export type Framework = z.infer<typeof frameworkSchema>;
export type RequestTemplates = z.infer<typeof requestTemplatesSchema>;
export type Category = z.infer<typeof categorySchema>;
export type CategoryCode = Category['code'];
export type Standard = z.infer<typeof standardSchema>;
export type Construct = z.infer<typeof constructSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Question = z.infer<typeof questionSchema>;
export type StepGroup = z.infer<typeof stepGroupSchema>;
export type Step = z.infer<typeof stepSchema>;
