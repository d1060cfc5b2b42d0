import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];
/** Signs of notes that a PDF has no picture of its own for, among those of the viewer's window. */
const SIGNS = { folder: 'legacy/web/images', names: /^annotation-/ };
/** The sandbox for scripts in PDFs, which never run here, and decoders for browsers without WebAssembly. */
const LEFT_OUT = /^quickjs|_QUICKJS$|_nowasm_/;

/** What pdf.js reads at need, as files of the build (`pdfjs/…`, see core/documents/pdf/openPdf.ts). */
export function pdfjsFiles(): { absoluteSrc: string; relativeDest: string }[] {
  const root = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const files = (folder: string, to: string, isKept: (name: string) => boolean) =>
    readdirSync(join(root, folder))
      .filter(isKept)
      .map((name) => ({ absoluteSrc: join(root, folder, name), relativeDest: `pdfjs/${to}/${name}` }));
  return [
    ...FOLDERS.flatMap((folder) => files(folder, folder, (name) => !LEFT_OUT.test(name))),
    ...files(SIGNS.folder, 'images', (name) => SIGNS.names.test(name)),
  ];
}
