import { casePackage } from '../case/casePackage.ts';
import { refiCodebook } from '../refi/refiCodebook.ts';
import { refiProject } from '../refi/refiProject.ts';
import { annotationPage } from './annotationPage.ts';
import type { ExportOptions, ExportSource } from './exportSource.ts';
import type { Format } from './formats.ts';
import { tidyCsv } from './tidyCsv.ts';
import { wideCsv } from './wideCsv.ts';

/** Writes a review in a format. It holds the thread for as long as it takes, so it is done in a worker. */
export async function writeExport(format: Format, source: ExportSource, options: ExportOptions): Promise<Blob> {
  switch (format) {
    case 'annotations':
      return annotationPage(source, options);
    case 'tidyCsv':
      return tidyCsv(source, options);
    case 'wideCsv':
      return wideCsv(source, options);
    case 'refiProject':
      return refiProject(source, options);
    case 'refiCodebook':
      return refiCodebook();
    case 'case11':
      return casePackage(source, options, '1.1');
    case 'case10':
      return casePackage(source, options, '1.0');
  }
}
