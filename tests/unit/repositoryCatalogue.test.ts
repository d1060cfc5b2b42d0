import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read, repositoryFiles, walk } from './repositorySources.ts';

type Entry = string | { [key: string]: Entry };

/** A text, or the forms of one text by number (`0`, `1`, `n`). */
const isLeaf = (entry: Entry): boolean =>
  typeof entry === 'string' || Object.keys(entry).every((key) => /^(\d+|n|message|description)$/.test(key));

function keysOf(entry: Entry, prefix = ''): string[] {
  if (isLeaf(entry)) return [prefix];
  return Object.entries(entry).flatMap(([key, inner]) => keysOf(inner, prefix ? `${prefix}.${key}` : key));
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the code asks the catalogue for: literals that may be keys, patterns from templates, and `i18n.t` literals. */
function wanted(files: string[]) {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const asked: { key: string; at: string }[] = [];
  for (const file of files) {
    walk(file, (node, at) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.add(node.text);
      if (ts.isTemplateExpression(node) && node.head.text.includes('.')) {
        const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
        patterns.push(new RegExp(`^${parts.map(literally).join('[^.]+')}$`));
      }
      if (ts.isCallExpression(node) && node.expression.getText() === 'i18n.t') {
        const [key] = node.arguments;
        if (key && ts.isStringLiteral(key)) asked.push({ key: key.text, at });
      }
    });
  }
  return { literals, patterns, asked };
}

describe('the catalogue', () => {
  const keys = keysOf(parse(read('locales/en.yml')) as Entry);
  const { literals, patterns, asked } = wanted(repositoryFiles(/^(entrypoints|components|core)\/.*\.tsx?$/));
  const manifest = read('wxt.config.ts');

  it('has no text that nothing uses', () => {
    const unused = keys.filter(
      (key) =>
        !literals.has(key) &&
        !patterns.some((pattern) => pattern.test(key)) &&
        !manifest.includes(`__MSG_${key.replaceAll('.', '_')}__`),
    );
    expect(unused).toEqual([]);
  });

  it('has every text that is asked for', () => {
    expect(asked.filter(({ key }) => !keys.includes(key)).map(({ key, at }) => `${at}: ${key}`)).toEqual([]);
  });

  it('has the same keys in every language', () => {
    for (const file of repositoryFiles(/^locales\/.*\.yml$/)) {
      expect(keysOf(parse(read(file)) as Entry), file).toEqual(keys);
    }
  });
});
