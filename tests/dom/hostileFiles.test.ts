import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFile } from '../../core/documents/readFile.ts';
import { fileProblemText } from '../../entrypoints/reader/fileProblemText.ts';
import { assertHarmless } from '../documentFiles/assertHarmless.ts';
import { hostileFiles } from '../documentFiles/hostileFiles.ts';
import { words } from '../documentFiles/words.ts';

const hacked = vi.fn();
const loaded: string[] = [];
const observer = new PerformanceObserver((list) => loaded.push(...list.getEntries().map(({ name }) => name)));

beforeAll(() => {
  Object.assign(globalThis, { hacked });
  observer.observe({ type: 'resource', buffered: true });
});

afterAll(() => observer.disconnect());

describe('a hostile or spoilt file opens safely or is refused with one sentence', { timeout: 300_000 }, () => {
  for (const { what, name, bytes, refused } of hostileFiles) {
    it(what, async () => {
      const result = await readFile(await bytes(), name, {
        signal: new AbortController().signal,
        progress: () => {},
        words,
      });
      expect(result.ok ? null : result.problem).toBe(refused);
      if (result.ok) {
        const { article, rest } = result.value;
        await rest;
        assertHarmless(article);
        expect(article.outerHTML).toMatch(/words|Agreement|hacked\(\)/);
      } else expect(fileProblemText(result.problem)).toMatch(/^[A-Z].*\.$/);
    });
  }

  it('and none of them ran or loaded anything', async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hacked).not.toHaveBeenCalled();
    expect(
      loaded.filter((address) => !address.startsWith(location.origin) && !/^(?:data|blob):/.test(address)),
    ).toEqual([]);
    expect(loaded.length).toBeGreaterThan(0);
  });
});
