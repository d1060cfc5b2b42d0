import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { isReader, shownDocument } from '../../../core/model/document.ts';
import { NO_FILTER } from '../../../core/review/tagList.ts';
import type { PanelModel } from '../panelModel.ts';
import { useCommandKeys } from '../useCommandKeys.ts';
import { useHowBack } from '../useHowBack.ts';

/** Nothing is drawn for shorter waits. */
const SKELETON_AFTER = 300;

/** While tags are read or looked for on the page: after a moment three grey rows and how far it is. */
export function Reading({ model }: { model: PanelModel }) {
  const { page, tags, anchors } = model;
  const reading = tags === null || page.status === 'asking' || page.state?.status === 'reading';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!reading) return setLate(false);
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER);
    return () => clearTimeout(timer);
  }, [reading]);
  if (!reading || !late) return null;
  const total = tags?.filter((tag) => tag.detachedAt === null).length ?? 0;
  const found = [...anchors.values()].filter((anchor) => anchor.status !== 'pending').length;
  return (
    <>
      <div class="row looking" role="status">
        <span class="spinner" />
        <p class="sub grow">
          {total > 0
            ? i18n.t('panel.looking', [String(Math.min(found, total)), String(total)])
            : i18n.t('panel.reading')}
        </p>
      </div>
      {total === 0 && (
        <ul aria-hidden="true">
          {[1, 2, 3].map((row) => (
            <li class="tag" key={row}>
              <div class="sk" style={{ inlineSize: '45%' }} />
              <div class="sk" style={{ inlineSize: '96%' }} />
              <div class="sk" style={{ inlineSize: '78%' }} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Why the list is empty, and what to do: no page, nothing tagged, or nothing passes the filter. */
export function NoTags({ model, onScan }: { model: PanelModel; onScan?: () => void }) {
  const { page, tags, filter } = model;
  if (page.status === 'asking') return <Reading model={model} />;
  if (tags && tags.length > 0) {
    return (
      <EmptyState
        title={
          filter.text.trim() ? i18n.t('panel.empty.noMatch', [filter.text.trim()]) : i18n.t('panel.empty.noneFits')
        }
        text={i18n.t('panel.empty.hidden', tags.length)}
      >
        <button type="button" class="btn" onClick={() => model.setFilter(NO_FILTER)}>
          {i18n.t('panel.clearFilter')}
        </button>
      </EmptyState>
    );
  }
  if (page.status === 'none') return <NoPage model={model} />;
  if (page.status === 'lost') return null;
  return <NothingYet model={model} onScan={onScan} />;
}

/** Before the first tag: both ways to make one, with their keys. */
function NothingYet({ model, onScan }: { model: PanelModel; onScan: (() => void) | undefined }) {
  const keys = useCommandKeys();
  const tag = keys('tag-selection');
  const choose = keys('choose-passage');
  return (
    <EmptyState art title={i18n.t('panel.empty.nothing')} text={i18n.t('panel.empty.nothingText')}>
      {tag && (
        <p class="meta row wrap keys-line">
          <kbd>{tag}</kbd> {i18n.t('panel.empty.tagKey')}
        </p>
      )}
      <button type="button" class="btn primary" onClick={() => model.go('passages')}>
        {i18n.t('panel.openPassages')}
        {choose && <kbd>{choose}</kbd>}
      </button>
      {onScan && (
        <button type="button" class="btn" onClick={onScan}>
          {i18n.t('panel.scan.start')}
        </button>
      )}
    </EmptyState>
  );
}

/** Crosswalk is not on this tab: how to bring it there. */
export function NoPage({ model }: { model: PanelModel }) {
  const how = useHowBack();
  const at = whatIsThere(model.page.url);
  return (
    <EmptyState art title={i18n.t(`panel.empty.${at}`)} text={at === 'noPage' ? how : i18n.t(`panel.empty.${at}Text`)}>
      <button type="button" class="link" onClick={() => model.go('guide')}>
        {i18n.t('panel.empty.guide')}
      </button>
    </EmptyState>
  );
}

/** Our reader, which tags what it has open; a page that the browser keeps closed; else one that can be tagged. */
function whatIsThere(url: string | null): 'noFile' | 'closed' | 'noPage' {
  const own = browser.runtime.getURL('/');
  if (url === null) return 'noPage';
  if (isReader(url, own)) return 'noFile';
  return shownDocument(url, own) === null ? 'closed' : 'noPage';
}
