import type { Figure } from '../benchMeasures.ts';
import { buildWithEmptyPage } from '../emptyPage.ts';
import { measureExports } from './measureExports.ts';
import { measureMatrix } from './measureMatrix.ts';
import { measureReport } from './measureReport.ts';
import { measureSuggestions } from './measureSuggestions.ts';

/** What the review and suggestions are held to, in one run; each review is restored from a backup into a fresh profile. */
export async function benchReview(): Promise<Figure[]> {
  const build = buildWithEmptyPage();
  return [
    ...(await measureMatrix(build)),
    ...(await measureReport(build)),
    ...(await measureExports(build)),
    ...(await measureSuggestions()),
  ];
}
