import { Search, Settings2 } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { openGuidePage } from '../../core/platform/guidePage.ts';
import { HistoryButtons } from '../shell/HistoryButtons.tsx';
import { ReviewSwitcher } from '../shell/ReviewSwitcher.tsx';
import { ExchangeMenu } from './exchange/ExchangeMenu.tsx';
import { hrefOf, PAGES } from './place.ts';
import type { ReviewModel } from './reviewModel.ts';

/** Which review, its pages, undo and redo, look up, options. */
export function ReviewBar({ model }: { model: ReviewModel }) {
  const { place } = model;
  return (
    <header class="wtop">
      <ReviewSwitcher model={model} />
      <nav class="wnav" aria-label={i18n.t('review.nav')}>
        {PAGES.map((page) => (
          <a key={page} href={hrefOf(page)} aria-current={place.page === page ? 'page' : undefined}>
            {i18n.t(`review.pages.${page}`)}
          </a>
        ))}
      </nav>
      <span class="grow" />
      <span class="row acts">
        <HistoryButtons {...model} />
        <IconButton
          icon={Search}
          label={i18n.t('panel.lookUp')}
          onClick={() => void openGuidePage(null, 'newForegroundTab')}
        />
        <IconButton
          icon={Settings2}
          label={i18n.t('panel.options')}
          onClick={() => void browser.runtime.openOptionsPage()}
        />
        <ExchangeMenu model={model} />
      </span>
    </header>
  );
}
