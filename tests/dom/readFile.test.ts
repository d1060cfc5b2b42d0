import { describe, expect, it } from 'vitest';
import { readText } from '../../core/annotate/readText.ts';
import { textIdentity } from '../../core/documents/identity.ts';
import { readFile } from '../../core/documents/readFile.ts';
import { documentWords } from '../../entrypoints/reader/documentWords.ts';
import { misnamedText } from '../../entrypoints/reader/fileProblemText.ts';
import { contract } from '../documentFiles/contract.ts';
import { plan } from '../documentFiles/odtFile.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';

const read = (bytes: Uint8Array, name: string, signal = new AbortController().signal, parts: number[] = []) =>
  readFile(bytes, name, { signal, progress: (part) => parts.push(part), words: documentWords() });
const text = (words: string) => new TextEncoder().encode(words);

/** A file as the person reads it: shown in a page, and read there by the text model. */
async function shown(bytes: Uint8Array, name: string) {
  const result = await read(bytes, name);
  if (!result.ok) throw new Error(result.problem);
  const holder = document.createElement('div');
  holder.append(result.value.article);
  document.body.append(holder);
  await result.value.rest;
  const { text: words } = readText(holder);
  holder.remove();
  return { ...result.value, html: result.value.article.outerHTML, words };
}

describe('a file that is opened', () => {
  it('is read as its own words alone, with clause numbers and insertions, without what is deleted or said of it', async () => {
    const { words, kind, title } = await shown(await contract(), 'contract.docx');
    expect({ kind, title }).toEqual({ kind: 'docx', title: 'Services agreement' });
    expect(words).toContain(
      '\n1.1.1 Length\nEach coach works in six-week cycles1: a shared goal, two co-planned lessons, two visits',
    );
    expect(words).toContain('\n(b) in rooms with\n(i) a table for six, and\n');
    expect(words).toContain('\nSchool\nCoaching days\nYear 1\nYear 2\nAlder Elementary\n24\n12\n');
    for (const apart of [
      'one co-planned lesson,',
      'Dana Whitfield',
      'Is this the same hour',
      'Confidential',
      'Late payment',
    ]) {
      expect(words).not.toContain(apart);
    }
  });

  it('has the same identity as Word file, web page, Markdown and text', async () => {
    const clauses = ['Time for teams', 'Principals set aside “one hour” a week.', 'The fee is $48,000 — net of tax.'];
    const same = [
      await shown(await wordFile(clauses.map((each) => paragraph(each)).join('')), 'a.docx'),
      await shown(
        text(
          `<!doctype html><h1>${clauses[0]}</h1>${clauses
            .slice(1)
            .map((each) => `<p>${each}</p>`)
            .join('')}`,
        ),
        'a.html',
      ),
      await shown(text(clauses.join('\n\n')), 'a.md'),
      await shown(text(clauses.join('\n\n')), 'a.txt'),
    ];
    expect(same.map(({ kind }) => kind)).toEqual(['docx', 'html', 'markdown', 'text']);
    expect(new Set(await Promise.all(same.map(({ words }) => textIdentity(words)))).size).toBe(1);
  });

  it('opens as what it is, and says so, when its name says something else', async () => {
    expect(await shown(await contract(), 'contract.pdf')).toMatchObject({ kind: 'docx', isMisnamed: true });
    expect(await shown(await plan(), 'plan.docx')).toMatchObject({ kind: 'odt', isMisnamed: true, title: 'A plan' });
    expect(await shown(text('words'), 'words')).toMatchObject({ kind: 'text', isMisnamed: false, title: 'words' });
    expect(misnamedText('odt')).toContain('it is an OpenDocument text');
  });

  it('takes title, language, places and links of a web page, and none of its looks', async () => {
    const page =
      '<!doctype html><html lang="de"><title>Plan 2027</title><p id="a" class="comment" style="color:red">Ein Ziel <a href="#a">hier</a> <a href="https://plan.example/">dort</a> <img src="x.png" alt="Bild"></p><p hidden>nicht</p>';
    const { title, html } = await shown(text(page), 'plan.html');
    expect(title).toBe('Plan 2027');
    expect(html).toBe(
      '<article class="document" lang="de"><p id="doc-a">Ein Ziel <a href="#doc-a">hier</a> <a href="https://plan.example/" title="https://plan.example/" target="_blank" rel="noopener noreferrer">dort</a> Bild</p><p></p></article>',
    );
  });

  it('is there to be read before a long one is whole, and stops growing when it is cancelled', async () => {
    const bytes = await contract(200);
    const stop = new AbortController();
    const first = await read(bytes, 'long.docx', stop.signal);
    if (!first.ok) throw new Error(first.problem);
    const { article, rest } = first.value;
    const begun = article.childElementCount;
    expect(article.textContent).toContain('Services');
    await rest;
    expect(article.childElementCount).toBeGreaterThan(begun * 2);
    const second = await read(bytes, 'long.docx', stop.signal);
    stop.abort();
    await expect(second.ok && second.value.rest).rejects.toMatchObject({ problem: 'cancelled' });
  });

  it('tells how far it is, from nothing to all', async () => {
    const parts: number[] = [];
    await read(await contract(40), 'long.docx', undefined, parts);
    expect(parts[0]).toBe(0);
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  it('is left when the person cancels, before, at once and on the way', async () => {
    const bytes = await contract(40);
    expect(await read(bytes, 'a.docx', AbortSignal.abort())).toEqual({ ok: false, problem: 'cancelled' });
    const atOnce = new AbortController();
    const going = read(bytes, 'a.docx', atOnce.signal);
    atOnce.abort();
    expect(await going).toEqual({ ok: false, problem: 'cancelled' });
    const later = new AbortController();
    const stopping = readFile(bytes, 'a.docx', {
      signal: later.signal,
      progress: (part) => part > 0 && later.abort(),
      words: documentWords(),
    });
    expect(await stopping).toEqual({ ok: false, problem: 'cancelled' });
  });
});
