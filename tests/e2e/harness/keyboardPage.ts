/** The sentences that are tagged on the page below; the last stands far down. */
export const SENTENCES = [
  'Coaches meet each team every week.',
  'Teams study student work together.',
  'The principal joins once a month.',
  'Results are shared with families.',
  'Each coach keeps a log.',
];
const filler = Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at} is about the building and its grounds.</p>`);

/** A page with two headings and a long way between them. */
export const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${SENTENCES.slice(0, 4).join(' ')}</p>
${filler.join('')}<h2>Later</h2><p>${SENTENCES[4]}</p>`;
