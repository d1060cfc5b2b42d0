import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names on PATH, then the places where installers put them on macOS and Windows. */
const COMMANDS = {
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

const MAC = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
} as const;

const WINDOWS = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
} as const;

export type BrowserKind = keyof typeof COMMANDS;

/** Path of an installed browser of that kind, or null. */
export function findBrowser(kind: BrowserKind): string | null {
  return candidates(kind).find((file) => existsSync(file)) ?? null;
}

function candidates(kind: BrowserKind): string[] {
  const { env, platform } = process;
  const onPath = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const named = COMMANDS[kind].flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  if (platform === 'darwin') {
    return [...named, ...MAC[kind].map((app) => path.join('/Applications', app))];
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData].filter((root) => root);
    return roots.flatMap((root) => WINDOWS[kind].map((file) => path.join(root as string, file)));
  }
  return named;
}
