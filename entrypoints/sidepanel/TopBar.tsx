import { FileText, Globe, Search } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { needsAttention, standingOf } from '../../core/review/standing.ts';
import { HistoryButtons } from '../shell/HistoryButtons.tsx';
import { ReviewSwitcher } from '../shell/ReviewSwitcher.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { type PanelModel, VIEWS, type View } from './panelModel.ts';
import type { KeyHelp } from './usePanelKeys.ts';

/** Review, undo, look up, more; the document; the views. */
export function TopBar({ model, help }: { model: PanelModel; help: KeyHelp }) {
  const { review, page, tags } = model;
  const title = page.state?.title || page.state?.url;
  /** What is kept without a place is not looked for. */
  const looked = tags?.filter((tag) => tag.detachedAt === null).length ?? 0;
  const viewName = i18n.t(`panel.tabs.${model.view}`);
  return (
    <header class="top">
      <h1 class="vh">
        {review.name}: {viewName}
      </h1>
      <div class="head">
        <ReviewSwitcher model={model} />
        <span class="grow" />
        <HistoryButtons {...model} />
        <IconButton icon={Search} label={i18n.t('panel.lookUp')} onClick={() => model.go('guide', 'search')} />
        <MoreMenu model={model} help={help} />
      </div>
      {title && (
        <p class="doc-line">
          <Icon of={page.status === 'lost' ? Globe : FileText} small />
          <span class="t">{title}</span>
          <span aria-hidden="true">·</span>
          <span class="num nowrap">
            {page.state?.status === 'reading' && looked > 0
              ? i18n.t('panel.findingTags', looked)
              : i18n.t('panel.countTags', tags?.length ?? 0)}
          </span>
        </p>
      )}
      <ViewTabs model={model} />
    </header>
  );
}

function ViewTabs({ model }: { model: PanelModel }) {
  const list = useRef<HTMLDivElement>(null);
  const attention = (model.tags ?? []).filter((tag) =>
    needsAttention(standingOf(tag, model.anchors.get(tag.id) ?? null)),
  ).length;
  const keyDown = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(model.view);
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: VIEWS.length - 1 };
    const next = to[event.key];
    if (next === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const index = (next + VIEWS.length) % VIEWS.length;
    const view = VIEWS[index] as View;
    model.go(view);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={i18n.t('panel.views')} ref={list} onKeyDown={keyDown}>
      {VIEWS.map((view) => (
        <button
          key={view}
          class="tab"
          role="tab"
          type="button"
          id={`tab-${view}`}
          aria-controls="view"
          aria-selected={model.view === view}
          tabIndex={model.view === view ? 0 : -1}
          onClick={() => model.go(view)}
        >
          {i18n.t(`panel.tabs.${view}`)}
          {view === 'tags' && model.tags && model.tags.length > 0 && <span class="count"> {model.tags.length}</span>}
          {view === 'tags' && attention > 0 && (
            <span class="badge">
              {attention}
              <span class="vh"> {i18n.t('panel.needAttention')}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
