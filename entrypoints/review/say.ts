import { i18n } from '#i18n';
import type { Say } from '../../core/transfer/report/report.ts';

/** The catalogue, for what is made of it outside the interface. */
export const say: Say = (key, ...values) => (i18n.t as Say)(key, ...values);
