import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import type { MadeFile } from './MadeFile.ts';

/** What LibreOffice writes: kinds that open, and old ones that are refused. */
const KINDS = ['docx', 'odt', 'pdf', 'html', 'txt', 'doc', 'rtf', 'xlsx'];

/** Word and OpenDocument files as LibreOffice saves them in other formats; none where it is not installed. */
export async function officeFiles(files: MadeFile[]): Promise<MadeFile[]> {
  const folder = temporaryFolder('office');
  const made: MadeFile[] = [];
  for (const { name, bytes } of files.filter((file) => /\.(?:docx|odt)$/.test(file.name))) {
    const from = path.join(folder, name);
    writeFileSync(from, await bytes());
    for (const kind of KINDS) {
      const out = path.join(folder, kind);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, from], { stdio: 'ignore' });
      const file = path.join(out, `${path.parse(name).name}.${kind}`);
      if (existsSync(file)) made.push({ name: `office-${path.basename(file)}`, bytes: async () => readFileSync(file) });
    }
  }
  return made;
}
