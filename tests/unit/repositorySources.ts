import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files under version control, or new and not ignored, whose path matches; relative to the repository. */
export function repositoryFiles(matching: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => matching.test(file) && existsSync(path.join(ROOT, file)));
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
