import fc from 'fast-check';
import { expect, test } from 'vitest';
import improvement from '../../samples/improvement-plan.html?raw';
import proposal from '../../samples/vendor-proposal.html?raw';
import { anchor, describe } from '../../scripts/anchoring/crosswalkAnchoring.ts';
import contract from '../fixtures/pages/contract.html?raw';
import contractTags from '../fixtures/pages/contract.json';
import plan from '../fixtures/pages/plan.html?raw';
import { bodyOf, findOn, wordsOf } from './anchoringCase.ts';

const PAGES = { plan, contract, proposal, improvement };

test.for(Object.entries(PAGES))('every span of %s is found where it was, also through JSON', async ([_, html]) => {
  const body = await bodyOf(html);
  const length = body.textContent?.length ?? 0;
  const spans = fc
    .sample(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 2000 })), 400)
    .map(([start, size]): [number, number] => [start, Math.min(length, start + size)]);
  const answers = await findOn(body, spans, async () => body);
  expect(answers).toEqual(spans.map(([start, end]) => ({ status: 'found', start, end, score: 1 })));
});

test('every span of any Unicode text is found where it was', async () => {
  const body = await bodyOf('<p></p>');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      async (texts, one, other) => {
        body.replaceChildren(
          ...texts.map((text, index) => {
            const element = body.ownerDocument.createElement(index % 2 ? 'span' : 'p');
            element.textContent = text;
            return element;
          }),
        );
        const length = body.textContent?.length ?? 0;
        const [start, end] = [one % length, other % length].sort((a, b) => a - b) as [number, number];
        const span: [number, number] = [start, end + 1];
        const [answer] = await anchor(body, JSON.parse(JSON.stringify(describe(body, [span]))));
        expect(answer).toMatchObject({ status: 'found', start: span[0], end: span[1] });
      },
    ),
    { numRuns: 300 },
  );
});

test('passages of a saved contract are stored as written down, and found again in its next version', async () => {
  const body = await bodyOf(contract);
  const text = body.textContent ?? '';
  const spans = contractTags.map(({ words }): [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ]);
  const stored = describe(body, spans);
  const seen = stored.map(({ passage }) => ({ exact: passage?.quote.exact, heading: passage?.heading }));
  expect(seen).toEqual(contractTags.map(({ exact, heading }) => ({ exact, heading })));
  const next = await bodyOf(
    contract
      .replace('<h2>3. Evidence</h2>', '<p>A new paragraph before the evidence.</p><h2>3. Evidence</h2>')
      .replaceAll('twelve', 'fifteen')
      .replace(/<aside[\s\S]*?<\/aside>/, ''),
  );
  const answers = await anchor(next, stored);
  expect(answers.map((each) => `${each.status}: ${wordsOf(next, each).replace(/\s+/g, ' ')}`)).toEqual(
    contractTags.map(({ later }) => later),
  );
});
