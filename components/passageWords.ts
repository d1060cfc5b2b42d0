import { i18n } from '#i18n';
import type { Passage } from '../core/model/passage.ts';

/** What a passage says, as a person reads it; a region of which nobody typed that is named by its page. */
export const passageWords = (passage: Passage): string => passage.quote.exact || (regionName(passage) ?? '');

/** What a region is called: the page, or a part of it. Null for words. */
export function regionName({ page, region }: Passage): string | null {
  return region && i18n.t(region.value.includes('&') ? 'common.partOfPage' : 'common.wholePage', [String(page)]);
}
