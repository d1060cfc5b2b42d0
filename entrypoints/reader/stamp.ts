/** What is measured of opening a file, by `npm run open` and the bench; `found` once every tag was looked for. */
export type Stamp = 'opening' | 'readable' | 'indexed' | 'found';

/** Notes the time in the browser's own list of marks, once for each file that is opened. */
export function stamp(name: Stamp): void {
  performance.mark(`crosswalk:${name}`);
}
