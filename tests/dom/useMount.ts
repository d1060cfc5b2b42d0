import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** Where a file's tests draw components: in the page during each test, and empty at the beginning of the next. */
export function useMount(): HTMLElement {
  const mount = document.createElement('div');
  beforeEach(() => document.body.append(mount));
  afterEach(() => {
    render(null, mount);
    mount.remove();
  });
  return mount;
}
