import { Refused } from '../fileProblem.ts';
import { MAX_OPEN } from '../limits.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
/** Elements that hold nothing, or that the next of their kind ends: pages leave thousands of them open. */
const ENDS_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|t[dhr]|thead|tbody|tfoot|colgroup|rt|rp)$/i;

/** Throws Refused for HTML in which so many elements are left open that a browser reads it for minutes, unstoppably. */
export function refuseDeepHtml(html: string): string {
  let open = 0;
  for (const [, end, name] of html.matchAll(TAG)) {
    if (ENDS_ITSELF.test(name as string)) continue;
    open = end ? Math.max(0, open - 1) : open + 1;
    if (open > MAX_OPEN) throw new Refused('unsafe');
  }
  return html;
}
