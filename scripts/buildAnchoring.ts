import path from 'node:path';
import { build } from 'vite';
import { ROOT } from './buildExtension.ts';

/** Where the classic script with `globalThis.crosswalkAnchoring` stands. */
export const ANCHORING = path.join(ROOT, '.output', 'anchoring', 'anchoring.js');

/** Builds core/annotate with its adapter to `textContent` offsets as a script of its own. */
export const buildAnchoring = (): Promise<void> => buildClassic('scripts/anchoring/index.ts', ANCHORING);

/** Builds a module of the repository and all that it imports as one classic script. */
export async function buildClassic(entry: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: ['chrome123', 'firefox140'],
      outDir: path.dirname(file),
      emptyOutDir: false,
      lib: {
        entry: path.join(ROOT, entry),
        formats: ['iife'],
        name: path.basename(file, '.js'),
        fileName: () => path.basename(file),
      },
    },
  });
}

if (import.meta.main) await buildAnchoring();
