import { i18n } from '#i18n';
import type { ExchangeRefusal } from '../../../core/model/exchange.ts';

/** Why a file was not read, that nothing was changed, and what to do. */
export function exchangeRefusal({ reason, format, edition }: ExchangeRefusal): string {
  return i18n.t(`review.exchange.refused.${reason}`, [edition ?? String(format ?? '')]);
}
