import path from 'node:path';
import { build } from 'vite';
import { ROOT } from './buildExtension.ts';

/** Where the classic script with `globalThis.crosswalkAnchoring` stands. */
export const ANCHORING = path.join(ROOT, '.output', 'anchoring', 'anchoring.js');

/** Builds core/annotate with its adapter to `textContent` offsets as a script of its own. */
export async function buildAnchoring(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    publicDir: false,
    build: {
      target: ['chrome123', 'firefox140'],
      outDir: path.dirname(ANCHORING),
      lib: {
        entry: path.join(ROOT, 'scripts', 'anchoring', 'index.ts'),
        formats: ['iife'],
        name: 'anchoring',
        fileName: () => path.basename(ANCHORING),
      },
    },
  });
}

if (import.meta.main) await buildAnchoring();
