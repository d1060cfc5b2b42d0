import { Ellipsis, FolderOpen, Plus } from 'lucide-preact';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { MenuItems } from '../../../components/MenuItems.tsx';
import { openReader } from '../../../core/platform/openReader.ts';
import { useReviewDialogs } from '../../shell/useReviewDialogs.tsx';
import type { ReviewModel } from '../reviewModel.ts';
import { AboutReview } from './AboutReview.tsx';
import { DocumentList } from './DocumentList.tsx';
import { tagCount } from './documentFacts.ts';
import { MustShow } from './MustShow.tsx';
import { RequirementsPage } from './RequirementsPage.tsx';

/** The review itself: its documents, what it is about, what it must show; `#documents/requirements` to set that. */
export function DocumentsPage({ model }: { model: ReviewModel }) {
  return model.place.documentId === 'requirements' ? <RequirementsPage model={model} /> : <Review model={model} />;
}

function Review({ model }: { model: ReviewModel }) {
  const { review, documents, tallies } = model;
  const { items, dialog } = useReviewDialogs(model);
  const [fresh, ...others] = items;
  const here = new Set(documents.map(({ id }) => id));
  const tags = tallies.reduce((sum, tally) => (here.has(tally.documentId) ? sum + tagCount(tally) : sum), 0);
  const facts = [
    i18n.t(`panel.kinds.${review.kind}`),
    i18n.t('panel.countDocuments', documents.length),
    i18n.t('panel.countTags', tags),
    ...(review.status === 'finished' ? [i18n.t('review.documents.finished')] : []),
    ...(review.archivedAt === null ? [] : [i18n.t('panel.archivedReviews')]),
  ];
  const open = (
    <button type="button" class="btn primary" onClick={() => void openReader(null)}>
      <Icon of={FolderOpen} />
      {i18n.t('review.documents.openOne')}
    </button>
  );
  return (
    <>
      <header class="rhead">
        <div>
          <h1>{review.name}</h1>
          <p class="sub">{facts.join(' · ')}</p>
        </div>
        <div class="acts">
          <button type="button" class="btn" onClick={fresh?.run}>
            <Icon of={Plus} />
            {fresh?.label}
          </button>
          <Menu
            label={i18n.t('review.documents.more')}
            class="btn"
            align="end"
            face={
              <>
                <Icon of={Ellipsis} />
                {i18n.t('common.more')}
              </>
            }
          >
            {(close) => <MenuItems items={others} close={close} />}
          </Menu>
          {documents.length > 0 && open}
        </div>
      </header>
      <div class="docs-page">
        <section class="sheet" aria-label={i18n.t('review.pages.documents')}>
          {documents.length > 0 ? (
            <DocumentList model={model} />
          ) : (
            <EmptyState art title={i18n.t('review.documents.emptyTitle')} text={i18n.t('review.documents.emptyText')}>
              {open}
            </EmptyState>
          )}
        </section>
        <div class="aside">
          <MustShow model={model} />
          <AboutReview model={model} />
        </div>
      </div>
      {dialog}
    </>
  );
}
