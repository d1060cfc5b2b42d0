import { follow } from '../../core/annotate/follow.ts';
import { scrollToSpan } from '../../core/annotate/scroll.ts';
import type { Surface } from './Surface.ts';

/** The web page that the script stands in. */
export const webSurface: Surface = {
  follow: (next, signal) => follow(document, next, signal),
  show(model, span, shown) {
    const isShown = scrollToSpan(model, span);
    if (isShown) shown();
    return isShown;
  },
};
