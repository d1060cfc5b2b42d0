/**
 * Steps between formats of the backup file, append only: the first leads from format 1 to 2, and so on. Each is pure,
 * takes the data part of its format and returns that of the next. Each needs a stored file of its format in the tests.
 */
export const BACKUP_STEPS: readonly ((data: unknown) => unknown)[] = [
  withFilesAndVersions,
  withDetached,
  withPages,
  withPaths,
  withReviewing,
];

/** The format that is written now. */
export const BACKUP_VERSION = BACKUP_STEPS.length + 1;

/** Documents know their file, their text and what they revise; tags where they were carried over from. */
function withFilesAndVersions(data: unknown): unknown {
  return withFields(data, {
    documents: { alsoAt: [], fileName: null, fileSize: null, textHash: null, versionOf: null, unrelatedTo: [] },
    tags: { carriedFrom: null },
  });
}

/** Tags can be kept as evidence without a place; until then each had one. */
function withDetached(data: unknown): unknown {
  return withFields(data, { tags: { detachedAt: null } });
}

/** Passages know their page; until then all were words. */
function withPages(data: unknown): unknown {
  return withPassages(data, { page: null, region: null });
}

/** Passages know the element that they stood in. */
function withPaths(data: unknown): unknown {
  return withPassages(data, { path: null });
}

/** Reviews know what they are for and what they found. */
function withReviewing(data: unknown): unknown {
  const review = { kind: 'other', organisations: [], role: null, edition: '2022', reviewer: '', status: 'open' };
  const more = withFields(data, {
    reviews: { ...review, requirements: null, packet: null, archivedAt: null },
    documents: { organisation: '', decision: null },
    tags: { by: '', suggested: false },
  });
  const none = {
    profiles: [],
    findings: [],
    answers: [],
    stepStatuses: [],
    stageNotes: [],
    vendorRequests: [],
    verdicts: [],
  };
  return { ...none, ...Object(more) };
}

/** Every passage with more fields. */
function withPassages(data: unknown, more: object): unknown {
  const { tags, ...rest } = Object(data) as { tags?: unknown };
  if (!Array.isArray(tags)) return data;
  const altered = tags.map((tag: { passage?: object } | null) =>
    tag?.passage ? { ...tag, passage: { ...tag.passage, ...more } } : tag,
  );
  return { ...rest, tags: altered };
}

/** Every record of some tables with more fields; what is no table stays as it is, for the schema to refuse. */
function withFields(data: unknown, more: Record<string, object>): unknown {
  const tables = Object.entries(Object(data) as Record<string, unknown>).map(([name, table]) =>
    Array.isArray(table) ? [name, table.map((record: object) => ({ ...record, ...more[name] }))] : [name, table],
  );
  return Object.fromEntries(tables);
}
