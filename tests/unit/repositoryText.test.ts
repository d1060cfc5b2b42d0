import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { read, repositoryFiles, walk } from './repositorySources.ts';

const SPOKEN = /^(aria-(label|description|roledescription|placeholder|valuetext)|title|placeholder|alt|label)$/;
const LETTER = /\p{L}/u;
/** Two or more words that begin like a sentence. */
const SENTENCE = /^\p{Lu}[\p{Ll}’']*( [\p{L}\d’',$-]+)+[.:?]?/u;

const isText = (node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** The literal texts that an expression may show: through `a ? b : c`, `a && b`, `a ?? b`, templates. */
function shown(node: ts.Node): string[] {
  if (isText(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isParenthesizedExpression(node)) return shown(node.expression);
  if (ts.isConditionalExpression(node)) return [...shown(node.whenTrue), ...shown(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return shown(node.right);
    const joins = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
    return joins.includes(kind) ? [...shown(node.left), ...shown(node.right)] : [];
  }
  return [];
}

/** A literal that a developer reads: in an error, an import, or a comparison of the code's own words. */
function isForDevelopers(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isNewExpression(parent) && parent.expression.getText().endsWith('Error')) ||
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent)
  );
}

/** Each literal text that people would see, as `file:line: text`. */
function literalTexts(file: string): string[] {
  const found: string[] = [];
  walk(file, (node, at) => {
    const texts: string[] = [];
    if (ts.isJsxText(node)) texts.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      texts.push(...shown(node.expression));
    }
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value) texts.push(...shown(value));
    }
    if (isText(node) && !isForDevelopers(node) && SENTENCE.test(node.text)) texts.push(node.text);
    for (const text of texts) if (LETTER.test(text)) found.push(`${at}: ${text}`);
  });
  return [...new Set(found)];
}

describe('interface text', () => {
  it('stands in the catalogue, not in the code', () => {
    const files = repositoryFiles(/^(entrypoints|components|core\/platform)\/.*\.tsx?$/);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(literalTexts)).toEqual([]);
  });

  it('does not stand in the pages either, except the name', () => {
    for (const file of repositoryFiles(/^entrypoints\/.*\.html$/)) {
      const text = read(file).replace(/<[^>]*>/g, ' ');
      expect(text.trim().replace(/\s+/g, ' '), file).toBe('Crosswalk');
    }
  });

  it('is noticed in each place where a person would meet it', () => {
    expect(literalTexts('tests/fixtures/interfaceText.tsx').map((line) => line.replace(/^.*?:/, ''))).toEqual([
      '3: Delete this tag',
      '4: Add a note',
      '5: Nothing tagged yet',
      '7: several tags',
      '7: one tag',
      '10: The disk is full',
    ]);
  });
});
