import { beforeEach } from 'vitest';

/** For a describe whose steps build on each other: once one has failed, the rest are skipped, not failed as well. */
export function stepByStep(): void {
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(broken, 'A step before this one failed.');
    onTestFailed(() => {
      broken = true;
    });
  });
}
