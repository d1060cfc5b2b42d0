import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
} as const;

export type BrowserKind = keyof typeof NAMES;

/** Path of an installed browser of that kind on PATH, or null. */
export function findBrowser(kind: BrowserKind): string | null {
  for (const name of NAMES[kind]) {
    for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (folder && existsSync(file)) return file;
    }
  }
  return null;
}
