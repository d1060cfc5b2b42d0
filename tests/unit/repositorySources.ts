import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What is no part of the repository, by name: `.gitignore` names folders and endings only. Git may not be there. */
const IGNORED = ['.git', ...readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split(/\/?\n/).filter(Boolean)];

/** Files of this checkout, committed yet or not, whose path matches; relative to the repository. */
export function repositoryFiles(matching: RegExp): string[] {
  return filesIn('').filter((file) => matching.test(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.some((pattern) => path.matchesGlob(name, pattern)))
    .flatMap((entry) => {
      const at = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(at) : at;
    });
}

/** Text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Calls `visit` with every node of a TypeScript file, parents first, and `at` for its place as `file:line`. */
export function walk(file: string, visit: (node: ts.Node, at: string) => void): void {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const step = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    visit(node, `${file}:${line + 1}`);
    node.forEachChild(step);
  };
  step(source);
}
