import { i18n } from '#i18n';
import { CountsHead } from '../../../components/CountsHead.tsx';
import { standardById } from '../../../content/framework.ts';
import type { Agreement } from '../../../core/review/agreement.ts';

/** How far two readers agree, standard by standard; where the figures say nothing, that stands there in words. */
export function AgreementTable({ standards }: { standards: { standardId: string; agreement: Agreement }[] }) {
  const heads = ['both', 'alone', 'percent', 'kappa', 'alpha', 'prevalence'] as const;
  const isTagged = ({ agreement: { both, onlyFirst, onlySecond } }: (typeof standards)[number]) =>
    both + onlyFirst + onlySecond > 0;
  const nobody = standards.filter((row) => !isTagged(row)).map(({ standardId }) => nameOf(standardId));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scrolls" tabIndex={0} aria-label={i18n.t('review.exchange.agreementTable')}>
      <table class="table counts">
        <CountsHead
          rows={i18n.t('review.exchange.standard')}
          counts={heads.map((head) => i18n.t(`review.exchange.${head}`))}
        />
        <tbody>
          {standards.filter(isTagged).map(({ standardId, agreement }) => (
            <tr key={standardId}>
              <th scope="row">{nameOf(standardId)}</th>
              <td class="num">{agreement.both}</td>
              <td class="num">{agreement.onlyFirst + agreement.onlySecond}</td>
              <td class="num">{percent(agreement.percent)}</td>
              <td class="num">{figure(agreement, 'kappa')}</td>
              <td class="num">{figure(agreement, 'alpha')}</td>
              <td class="num">{percent(agreement.prevalence && agreement.prevalence * 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {nobody.length > 0 && <p class="sub">{i18n.t('review.exchange.nobody', [nobody.join('; ')])}</p>}
    </section>
  );
}

const nameOf = (standardId: string): string => standardById(standardId)?.name ?? standardId;

const percent = (value: number | null): string =>
  value === null ? i18n.t('review.exchange.none') : `${Math.round(value)} %`;

function figure(agreement: Agreement, name: 'kappa' | 'alpha'): string {
  const value = agreement[name];
  if (value !== null) return value.toFixed(2);
  return i18n.t(agreement.tooFew ? 'review.exchange.tooFew' : 'review.exchange.none');
}
