import { useMemo, useState } from 'preact/hooks';
import { categoryOfStandard, framework, responsibilitiesFor } from '../../../content/framework.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Counts } from '../../../core/review/coverage.ts';
import { documentVersions, newestOf } from '../../../core/review/documentVersions.ts';
import { cellOf, gapsFirst, type MatrixFilter, matrix } from '../../../core/review/matrix.ts';
import { type Evidence, standingOf } from '../../../core/review/requirements.ts';
import type { Empty } from '../heat/HeatCell.tsx';
import type { ReviewModel } from '../reviewModel.ts';

/** What the matrix is narrowed to and how it is drawn; '' means all. */
export type CoverageChoice = {
  by: 'document' | 'role';
  order: 'gaps' | 'standards';
  look: 'heat' | 'table';
  role: string;
  strength: '' | NonNullable<MatrixFilter['strength']>;
  organisation: string;
  category: string;
  versions: 'newest' | 'all';
};

/** A column: a document, or a role over all documents that are shown. */
export type CoverageColumn = { id: string; name: string; sub: string; document: DocumentRecord | null };
/** A row: a standard, or a responsibility beneath one that is open. */
export type CoverageRow = { id: string; name: string; code: 'rc' | 'tp' | 'cs'; parent: string | null; opens: number };

const FIRST: CoverageChoice = {
  by: 'document',
  order: 'gaps',
  look: 'heat',
  role: '',
  strength: '',
  organisation: '',
  category: '',
  versions: 'newest',
};

/** Rows, columns and counts of the coverage matrix, from the tallies; and what narrows it. */
export function useCoverage(model: ReviewModel, naming: Naming) {
  const { documents, tallies, findings } = model;
  const [choice, setChoice] = useState(FIRST);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { by, order, role, strength, organisation, category, versions } = choice;
  const shown = useMemo(
    () =>
      (versions === 'all' ? documents : newestOf(documents)).filter(
        (document) => organisation === '' || document.organisation === organisation,
      ),
    [documents, versions, organisation],
  );
  const cells = useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id));
    const those = tallies.filter(({ documentId }) => ids.has(documentId));
    return matrix(those, by, { role: role || null, strength: strength || null });
  }, [tallies, shown, by, role, strength]);
  const columns = useMemo(() => columnsOf(documents, shown, by, role, naming), [documents, shown, by, role]);
  const rows = useMemo(() => {
    const standards = framework.standards.filter(({ categoryId }) => !category || categoryId === category);
    const ids = columns.map(({ id }) => id);
    const inOrder = order === 'gaps' ? gapsFirst(standards, ids, cells) : standards;
    return inOrder.flatMap((standard): CoverageRow[] => {
      const code = categoryOfStandard(standard.id)?.code ?? 'rc';
      const beneath = roleIds(role).flatMap((id) => responsibilitiesFor(id, [standard.id]));
      const own = { id: standard.id, name: standard.name, code, parent: null, opens: beneath.length };
      if (!open.has(standard.id)) return [own];
      const below = beneath.map(({ id, roleId, short }) => {
        // Where every role's are shown it must be said whose each is.
        const whose = role ? '' : `${framework.roles.find((each) => each.id === roleId)?.name}: `;
        return { id, name: `${whose}${short}`, code, parent: standard.id, opens: 0 };
      });
      return [own, ...below];
    });
  }, [cells, columns, category, order, open, role]);
  /** What a reviewer has settled counts as it does everywhere; of a part of the tags only these say something. */
  const whole = by === 'document' && !role && !strength;
  const scored = useMemo(() => {
    return new Map(whole ? findings.map((each) => [`${each.itemId}|${each.documentId}`, each.score]) : []);
  }, [findings, whole]);
  const absent = useMemo(
    () => new Set(findings.flatMap((each) => (each.absence ? [`${each.itemId}|${each.documentId}`] : []))),
    [findings],
  );
  return {
    choice,
    change: (part: Partial<CoverageChoice>) => setChoice((before) => ({ ...before, ...part })),
    columns,
    rows,
    shown,
    open,
    toggle(id: string) {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      setOpen(next);
    },
    counts: (row: string, column: string): Counts => cellOf(cells, column, row),
    points: (row: string, column: string, evidence: Evidence) =>
      scored.get(`${row}|${column}`) ?? standingOf('', null, evidence).points,
    empty: (row: string, column: string): Empty => {
      const key = `${row}|${column}`;
      if (whole && absent.has(key)) return 'lookedFor';
      return whole && typeof scored.get(key) !== 'number' ? 'notLooked' : 'none';
    },
  };
}

export type Coverage = ReturnType<typeof useCoverage>;

/** How documents and columns without a name of their own are called; words belong to the view. */
type Naming = {
  document: (document: DocumentRecord) => string;
  version: (version: number) => string;
  noRole: string;
};

const roleIds = (role: string): string[] =>
  role ? [role] : framework.roles.filter(({ loaded }) => loaded).map(({ id }) => id);

function columnsOf(
  documents: readonly DocumentRecord[],
  shown: readonly DocumentRecord[],
  by: CoverageChoice['by'],
  role: string,
  naming: Naming,
): CoverageColumn[] {
  if (by === 'role') {
    const roles = framework.roles.filter(({ id, loaded }) => loaded && (!role || id === role));
    const named = roles.map(({ id, name }) => ({ id, name, sub: '', document: null }));
    return role ? named : [...named, { id: '', name: naming.noRole, sub: '', document: null }];
  }
  const versions = documentVersions(documents);
  return shown.map((document) => {
    const { version = 1 } = versions.get(document.id) ?? {};
    const sub = [
      document.organisation ? naming.document({ ...document, organisation: '' }) : '',
      version > 1 ? naming.version(version) : '',
    ];
    return { id: document.id, name: naming.document(document), sub: sub.filter(Boolean).join(', '), document };
  });
}
