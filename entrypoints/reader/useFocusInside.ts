import { useLayoutEffect } from 'preact/hooks';

/** Takes the focus to an element's heading while it is there, and gives it back. */
export function useFocusInside(root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = root.current;
    const before = document.activeElement as HTMLElement | null;
    element?.querySelector('h2')?.focus();
    return () => {
      const focus = document.activeElement;
      // Once it is gone: where it is narrow, the button that opened it is not to be seen before.
      if (focus === document.body || element?.contains(focus)) setTimeout(() => before?.focus());
    };
  }, []);
}
