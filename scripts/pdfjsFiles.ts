import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];
/** The sandbox for scripts in PDFs, which never run here, and decoders for browsers without WebAssembly. */
const LEFT_OUT = /^quickjs|_QUICKJS$|_nowasm_/;

/** What pdf.js reads at need, as files of the build (`pdfjs/…`, see core/documents/pdf/openPdf.ts). */
export function pdfjsFiles(): { absoluteSrc: string; relativeDest: string }[] {
  const root = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => ({ absoluteSrc: join(root, folder, name), relativeDest: `pdfjs/${folder}/${name}` })),
  );
}
