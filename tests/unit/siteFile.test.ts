import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile } from '../../core/platform/siteFile.ts';

afterEach(() => vi.unstubAllGlobals());

/** The name under which a file is known that a site sends with this header. */
async function named(url: string, disposition?: string): Promise<string | undefined> {
  const response = new Response('words', { headers: disposition ? { 'content-disposition': disposition } : {} });
  Object.defineProperty(response, 'url', { value: url });
  vi.stubGlobal('fetch', async () => response);
  const answer = await fetchFile(url, () => undefined, new AbortController().signal);
  return answer.ok ? answer.value.name : undefined;
}

test.each([
  ['https://site.example/download?id=7', 'attachment; filename="Proposal 2027.pdf"', 'Proposal 2027.pdf'],
  ['https://site.example/download', "attachment; filename=a.pdf; filename*=UTF-8''Pr%C3%B6posal.pdf", 'Pröposal.pdf'],
  ['https://site.example/files/Plan%20A.pdf', undefined, 'Plan A.pdf'],
  ['https://site.example/files/100%.pdf', 'inline', '100%.pdf'],
  ['https://site.example/', undefined, 'site.example'],
])('a file from %s, sent as %s, is called %s', async (url, disposition, name) => {
  expect(await named(url, disposition)).toBe(name);
});
