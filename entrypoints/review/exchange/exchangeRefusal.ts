import { i18n } from '#i18n';
import type { ExchangeRefusal } from '../../../core/model/exchange.ts';

/** Why a file was not read, that nothing was changed, and what to do. */
export function exchangeRefusal({ reason, format, edition, known, codes }: ExchangeRefusal): string {
  if (reason === 'newer') return i18n.t('review.exchange.refused.newer', [String(format ?? '')]);
  if (reason === 'edition') return i18n.t('review.exchange.refused.edition', [edition ?? '']);
  if (reason === 'codebook') {
    return i18n.t('review.exchange.refused.codebook', [String(known ?? 0), String(codes ?? 0)]);
  }
  return i18n.t(`review.exchange.refused.${reason}`);
}
