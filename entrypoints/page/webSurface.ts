import { follow } from '../../core/annotate/follow.ts';
import { glance } from '../../core/annotate/glance.ts';
import { scrollToSpan } from '../../core/annotate/scroll.ts';
import type { Surface } from './Surface.ts';

/** The web page that the script stands in. */
export const webSurface: Surface = {
  follow: (next, signal, hurry) => follow(document, next, signal, hurry),
  glance: (passages) => glance(document, passages),
  show(model, span, shown) {
    const isShown = scrollToSpan(model, span);
    if (isShown) shown();
    return isShown;
  },
};
