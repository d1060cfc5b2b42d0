import { describe, expect, it } from 'vitest';
import type { Section, SectionId } from '../../core/transfer/report/report.ts';
import { ALONE, NORTHFIELD, reviewRecords, STUDIED, tagOf } from '../reviewRecords.ts';
import { BOTH, madeQuestions, madeReport } from './madeReport.ts';

const sectionOf = (sections: Section[], id: SectionId): Section => {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new Error(`The report has no section “${id}”.`);
  return found;
};

describe('the report', () => {
  it('says of one document what it is, who read it, when, and what was decided', async () => {
    const report = await madeReport();
    expect(report.title).toBe('Northfield Learning Partners: coaching partnership, 2027 to 2030');
    expect(report.by).toContain('Prepared for Maple Ridge School District by Dana Whitfield');
    expect(report.by).toContain('November 14, 2026');
    const [facts] = sectionOf(report.sections, 'summary').blocks;
    expect(facts).toMatchObject({
      facts: [
        { value: 'Ask for changes' },
        { value: '12', more: 'of 22, pass mark 14 not reached' },
        { value: '2', more: 'of 5 requirements' },
      ],
    });
    expect(report.foot).toContain('1 of 8 tags began as suggestions');
  });

  it('gives each standard its passages, its finding, or the absence that was recorded', async () => {
    const findings = sectionOf((await madeReport()).sections, 'findings').blocks.filter(
      (block) => block.kind === 'entry',
    );
    expect(findings).toHaveLength(11);
    const evidence = findings.find(({ title }) => title === 'Evidence');
    expect(evidence).toMatchObject({ aside: '2 of 2', code: 'tp' });
    expect(evidence?.blocks).toContainEqual({
      kind: 'quote',
      quote: expect.objectContaining({ text: STUDIED, place: 'Page 6, “2. Approach to coaching”', href: null }),
    });
    const resources = JSON.stringify(findings.find(({ title }) => title === 'Resources'));
    expect(resources).toContain('Looked for, not found.');
    expect(resources).toContain('Searched 9 terms on 22 pages');
    expect(resources).toContain('Dana Whitfield, November 14, 2026.');
    const practices = findings.find(({ title }) => title === 'Equity Practices');
    expect(practices?.aside).toBe('Not settled yet');
    expect(JSON.stringify(practices)).toContain('We respect every learner.');
  });

  it('tells points of a reviewer from points that come from tags', async () => {
    const [block] = sectionOf((await madeReport()).sections, 'coverage').blocks;
    if (block?.kind !== 'table') throw new Error('There is no table.');
    const rows = block.table.groups.flatMap((group) => group.rows);
    expect(rows.find(({ head }) => head === 'Evidence')?.cells).toEqual([
      ...[2, 0, 0],
      { strong: 2, partial: 0, conflicts: 0, of: 2, words: '2 strong' },
      '2',
    ]);
    expect(rows.find(({ head }) => head === 'Learning Designs')?.cells.at(-1)).toBe('(2)');
  });

  it('says of a passage that its tag began as a suggestion, and of no other', async () => {
    const records = reviewRecords();
    const tags = records.tags.map((tag) => ({ ...tag, note: tag.suggested ? 'Ask which month.' : tag.note }));
    const report = await madeReport([NORTHFIELD], { leftOut: [] }, { ...records, tags });
    const notes = sectionOf(report.sections, 'passages').blocks.flatMap((block) =>
      block.kind === 'quote' ? block.quote.note : [],
    );
    expect(notes.filter((note) => note.includes('suggestion'))).toEqual([
      'Evidence. Ask which month. Began as a suggestion',
    ]);
  });

  it('compares several documents and names each', async () => {
    const { sections, title } = await madeReport(BOTH);
    expect(title).toBe('Coaching partnership 2027');
    const coverage = sectionOf(sections, 'coverage');
    expect(JSON.stringify(coverage.blocks.at(-1))).toContain('Lakeside Institute: literacy coaching');
    expect(coverage.sheet?.rows).toHaveLength(22);
    const named = sectionOf(sections, 'findings').blocks.filter(({ kind }) => kind === 'heading');
    expect(named).toHaveLength(2);
  });

  it('leads to the words of a web page, and to nothing for a file that is here alone', async () => {
    const text = JSON.stringify(await madeReport(BOTH));
    expect(text).toContain(
      'https://lakeside.example/proposal.html#:~:text=Literacy%20coaches%20visit%20every%20classroom,',
    );
    expect(text).not.toContain('urn:sha256');
  });

  it('without quotes has no word of a document, nor in its links', async () => {
    for (const ids of [[NORTHFIELD], BOTH]) {
      const text = JSON.stringify(await madeReport(ids, { hideQuotes: true }));
      for (const words of [
        'Logs and student work are studied with',
        'Literacy coaches',
        ':~:',
        'Fees cover',
        'library.',
      ]) {
        expect(text).not.toContain(words);
      }
      expect(text).toContain('Quote left out');
    }
  });

  it('leaves sections out, and those that nobody began', async () => {
    const ids = (await madeReport([NORTHFIELD], { leftOut: ['passages', 'chain'] })).sections.map(({ id }) => id);
    expect(ids).not.toContain('passages');
    expect(ids).not.toContain('chain');
    expect(ids).toContain('worksheet');
    const plain = { ...reviewRecords(), answers: [], stepStatuses: [], stageNotes: [] };
    const rest = (await madeReport([NORTHFIELD], {}, plain)).sections.map(({ id }) => id);
    expect(rest).toEqual([
      'summary',
      'coverage',
      'findings',
      'conflicts',
      'absences',
      'questions',
      'passages',
      'method',
    ]);
  });

  it('draws an empty stage of the chain, and says of a step that is done that nothing is cited', async () => {
    const { sections } = await madeReport();
    expect(
      sectionOf(sections, 'chain').blocks.filter((block) => block.kind === 'entry' && block.aside === 'Empty'),
    ).toHaveLength(4);
    expect(JSON.stringify(sectionOf(sections, 'steps'))).toContain('Nothing cited');
  });

  it('numbers what is asked, with what it rests on', async () => {
    const { sections } = await madeQuestions();
    expect(sections.map(({ title }) => title)).toEqual(['What we ask of Northfield Learning Partners']);
    const [list] = sections[0]?.blocks ?? [];
    if (list?.kind !== 'list') throw new Error('There is no list.');
    expect(list.items).toHaveLength(2);
    expect(JSON.stringify(list.items[0])).toContain('Searched 9 terms');
    expect(JSON.stringify(list.items[1])).toContain(ALONE);
  });

  it('leaves out a question in which nothing is written yet', async () => {
    const records = reviewRecords();
    const [first] = records.vendorRequests;
    if (!first) throw new Error('a question');
    const empty = { ...first, id: crypto.randomUUID(), text: ' ', wording: '' };
    const { sections } = await madeReport(
      [NORTHFIELD],
      {},
      { ...records, vendorRequests: [...records.vendorRequests, empty] },
    );
    const [list] = sectionOf(sections, 'questions').blocks;
    expect(list?.kind === 'list' && list.items).toHaveLength(2);
    expect(sectionOf(sections, 'questions').sheet?.rows).toHaveLength(2);
  });

  it('has a row of each sheet for each of its columns', async () => {
    for (const { sheet } of (await madeReport(BOTH)).sections) {
      for (const row of sheet?.rows ?? []) expect(row, sheet?.name).toHaveLength(sheet?.columns.length ?? 0);
    }
  });

  it('is made of nothing too', async () => {
    const empty = { ...reviewRecords(), documents: [], tags: [], findings: [], vendorRequests: [] };
    expect((await madeReport([], {}, empty)).sections.length).toBeGreaterThan(5);
    const many = { ...reviewRecords(), tags: Array.from({ length: 40 }, (_, at) => tagOf(`Number ${at}.`)) };
    expect(JSON.stringify(await madeReport([NORTHFIELD], { leftOut: ['passages'] }, many))).toContain(
      'passages are tagged',
    );
  });
});
