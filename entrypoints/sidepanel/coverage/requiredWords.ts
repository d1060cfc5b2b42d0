import { i18n } from '#i18n';
import type { ItemStanding } from '../../../core/review/requirements.ts';

/** What is required of one item and how the document stands there, in words; null where nothing is required. */
export function requiredWords({ atLeast, standing }: ItemStanding): string | null {
  return atLeast === null
    ? null
    : i18n.t('panel.musts.item', [i18n.t(`panel.musts.${standing}`), i18n.t('review.profile.atLeast', atLeast)]);
}
