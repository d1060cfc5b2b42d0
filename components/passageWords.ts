import { i18n } from '#i18n';
import type { Passage } from '../core/model/passage.ts';

/** What a passage says, as a person reads it; a region of which nobody typed that is named by its page. */
export function passageWords({ quote, page, region }: Passage): string {
  if (quote.exact !== '' || !region) return quote.exact;
  return i18n.t(region.value.includes('&') ? 'common.partOfPage' : 'common.wholePage', [String(page)]);
}
