import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD } from '../../../scripts/buildExtension.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type Manifest = {
  permissions: string[];
  optional_host_permissions?: string[];
  host_permissions?: string[];
  [key: string]: unknown;
};

/**
 * A copy of a production build with another manifest, for states that headless browsers cannot reach by hand: a
 * permission prompt answered, or storage without `unlimitedStorage` so that a quota applies. Returns its folder.
 */
export function variantOfBuild(browser: keyof typeof BUILD, change: (manifest: Manifest) => void): string {
  const folder = temporaryFolder('build');
  cpSync(BUILD[browser], folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
