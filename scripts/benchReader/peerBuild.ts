import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { variantOfBuild } from '../../tests/e2e/harness/variantOfBuild.ts';
import { ROOT } from '../buildExtension.ts';

const DIST = 'node_modules/pdfjs-dist/legacy';

/**
 * A copy of the build with two pages beside ours: `alone.html`, where pdf.js draws and reads by itself, and `viewer.html`,
 * its own viewer with the options it comes with. Both take `/long.pdf`.
 */
export function peerBuild(file: string): string {
  const build = variantOfBuild('chrome', () => {});
  const put = (from: string, to: string) => copyFileSync(path.join(ROOT, from), path.join(build, to));
  for (const name of ['alone.html', 'alone.mjs', 'viewer.html', 'viewer.mjs']) put(`scripts/benchReader/${name}`, name);
  put(`${DIST}/build/pdf.min.mjs`, 'pdf.mjs');
  put(`${DIST}/build/pdf.worker.min.mjs`, 'pdf.worker.mjs');
  put(`${DIST}/web/pdf_viewer.mjs`, 'pdf_viewer.mjs');
  put(`${DIST}/web/pdf_viewer.css`, 'pdf_viewer.css');
  copyFileSync(file, path.join(build, 'long.pdf'));
  return build;
}
