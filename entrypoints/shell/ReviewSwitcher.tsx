import { Check, ChevronsUpDown } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brand } from '../../components/Brand.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { live } from '../../core/store/live.ts';
import { listReviews } from '../../core/store/reviews.ts';
import type { Reviewing } from './reviewing.ts';
import { useReviewDialogs } from './useReviewDialogs.tsx';

type Row = Reviewing['reviews'][number];

/** From this many reviews on there is a box to find one. */
const FIND_FROM = 4;

/** The review's name; opens the list of reviews, those that are archived apart, with what can be done with this one. */
export function ReviewSwitcher({ model }: { model: Reviewing }) {
  const { review, reviews } = model;
  const [query, setQuery] = useState('');
  const { items, dialog, use } = useReviewDialogs(model);
  const found = reviews.filter((row) => row.review.name.toLowerCase().includes(query.trim().toLowerCase()));
  const archived = found.filter((row) => row.review.archivedAt !== null);
  const current = found.filter((row) => row.review.archivedAt === null);
  return (
    <>
      <Menu
        label={i18n.t('panel.reviewButton', [review.name])}
        class="review-btn"
        face={
          <>
            <Brand />
            <span>{review.name}</span>
            <Icon of={ChevronsUpDown} small />
          </>
        }
      >
        {(close) => {
          const choose = (id: string) => {
            use(id);
            close();
          };
          return (
            <>
              {reviews.length >= FIND_FROM && (
                <SearchField
                  label={i18n.t('panel.findReview')}
                  placeholder={i18n.t('panel.findReview')}
                  value={query}
                  onInput={setQuery}
                />
              )}
              <Rows label={i18n.t('panel.reviews')} rows={current} current={review.id} onUse={choose} />
              {archived.length > 0 && (
                <>
                  <p class="mi-head">{i18n.t('panel.archivedReviews')}</p>
                  <Rows label={i18n.t('panel.archivedReviews')} rows={archived} current={review.id} onUse={choose} />
                </>
              )}
              <hr />
              <MenuItems items={items} close={close} />
            </>
          );
        }}
      </Menu>
      {dialog}
    </>
  );
}

function Rows(props: { label: string; rows: Row[]; current: string; onUse: (id: string) => void }) {
  const counted = useSubscribed<Awaited<ReturnType<typeof listReviews>>>(
    (next, signal) => live(listReviews, next, signal),
    [],
  );
  const held = new Map(counted?.map(({ review, ...held }) => [review.id, held]));
  return (
    <ul aria-label={props.label}>
      {props.rows.map(({ review }) => {
        const isCurrent = review.id === props.current;
        const own = held.get(review.id);
        return (
          <li key={review.id}>
            <button type="button" class="mi" aria-current={isCurrent} onClick={() => props.onUse(review.id)}>
              <span class="ico">{isCurrent && <Icon of={Check} />}</span>
              <span class="grow">
                <span class={isCurrent ? 'strong' : ''}>{review.name}</span>
                <br />
                <span class="meta">
                  {own
                    ? `${i18n.t('panel.countDocuments', own.documents)} · ${i18n.t('panel.countTags', own.tags)}`
                    : '\u00a0'}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
