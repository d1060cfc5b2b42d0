import { type AnchorOptions, anchorWith } from '../../core/annotate/anchorWith.ts';
import { offsetOnScreen } from '../../core/annotate/firstOnScreen.ts';
import type { TextModel } from '../../core/annotate/textModel.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { Standing } from './anchorState.ts';
import type { Finding } from './finding.ts';
import { placeRegion } from './placeRegion.ts';
import type { Pages } from './Surface.ts';

/** What finding needs of the page: the script that searches, brought when it is asked for, and its pages. */
type Page = { load: () => Promise<Finding | null>; pages: Pages | undefined };

/**
 * How tags stand in a text. `show` is given those that are certain first: what stands where it stood, then what is on the
 * screen. Rejects when the signal aborts, and when something is to be searched and the script for that cannot be brought.
 */
export async function findTags(
  model: TextModel,
  tags: Tag[],
  { load, pages }: Page,
  options: Pick<AnchorOptions, 'earlier'> & { signal: AbortSignal },
  show: (found: Standing[]) => void,
): Promise<Standing[]> {
  const drawn: Standing[] = [];
  const inWords: Tag[] = [];
  for (const tag of tags) {
    if (!tag.passage.region) inWords.push(tag);
    else drawn.push(placeRegion(tag, tag.passage.region, pages));
  }
  const search = async () => {
    const finding = await load();
    if (!finding) throw new Error('no access to the page any more');
    return finding.searchMissing;
  };
  const found = await anchorWith(search, model, inWords, {
    ...options,
    settled: document.readyState === 'complete',
    early: {
      near: () => offsetOnScreen(model),
      // A newer search may have taken over.
      show: (certain) => options.signal.aborted || show(certain),
    },
  });
  return [...drawn, ...found];
}
