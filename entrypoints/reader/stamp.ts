/** What is measured of opening a file, by `npm run open` and the bench. */
export type Stamp = 'opening' | 'readable' | 'indexed';

/** Notes the time in the browser's own list of marks, once for each file that is opened. */
export function stamp(name: Stamp): void {
  performance.mark(`crosswalk:${name}`);
}
