import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { keyCaps } from '../../components/keyCaps.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { Toast } from '../../components/Toast.tsx';
import { askToPersist } from '../../core/platform/storageStatus.ts';
import { useSignal } from '../shell/useSignal.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { CoverageView } from './coverage/CoverageView.tsx';
import { GuideView } from './guide/GuideView.tsx';
import { Interrupted } from './Interrupted.tsx';
import { keepFocus } from './keptFocus.ts';
import { PageNotices } from './PageNotices.tsx';
import { PanelPicker } from './PanelPicker.tsx';
import type { PanelModel } from './panelModel.ts';
import { PassagesView } from './passages/PassagesView.tsx';
import { PlanView } from './plan/PlanView.tsx';
import { SameText } from './SameText.tsx';
import { TopBar } from './TopBar.tsx';
import { TagsView } from './tags/TagsView.tsx';
import { usePanelKeys } from './usePanelKeys.ts';
import { usePanelModel } from './usePanelModel.ts';

const VIEW = { tags: TagsView, passages: PassagesView, coverage: CoverageView, guide: GuideView, plan: PlanView };

/** The whole side panel. */
export function Panel() {
  const model = usePanelModel();
  return model ? <Loaded model={model} /> : <div class="panel" aria-busy="true" />;
}

function Loaded({ model }: { model: PanelModel }) {
  const { notices, view } = model;
  const help = usePanelKeys(model);
  useFoundOnce(model);
  useEffect(() => applyTheme(model.settings.theme), [model.settings.theme]);
  useEffect(() => void askToPersist(), []);
  useSignal(keepFocus, []);
  useLayoutEffect(() => scrollTo(0, 0), [view]);
  const View = VIEW[view];
  return (
    <div class="panel">
      <TopBar model={model} help={help} />
      <main>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} class={`view view-${view}`}>
          <Interrupted />
          <PageNotices model={model} />
          {view === 'tags' && <SameText model={model} />}
          {view === 'tags' && <BackupReminder model={model} />}
          <View key={view} model={model} />
        </div>
        {notices.toast && !model.picking && (
          <div class="toast-at" key={notices.toast.key}>
            <Toast
              text={notices.toast.text}
              {...(notices.toast.undo ? { onUndo: notices.toast.undo, undoKey: keyCaps('Ctrl+Z') } : {})}
              onClose={() => model.dismiss({ toast: null })}
            />
          </div>
        )}
      </main>
      <Spoken text={notices.said} count={notices.saidCount} />
      <Spoken text={notices.toast?.text ?? ''} count={notices.toast?.key ?? 0} />
      {model.picking && <PanelPicker model={model} picking={model.picking} />}
    </div>
  );
}

/** Says once for each page whose tags were looked for how many were found. */
function useFoundOnce({ page, review, document, tags, say }: PanelModel): void {
  const told = useRef<string | null>(null);
  const { state } = page;
  useEffect(() => {
    const opened = state && `${review.id} ${state.url}`;
    if (!opened || told.current === opened || state.status !== 'ready' || !tags) return;
    // After another review was chosen the page still reports the tags of the one before.
    if (state.reviewId !== review.id || state.documentId !== (document?.id ?? null)) return;
    told.current = opened;
    const count = (status: string) => String(state.anchors.filter((anchor) => anchor.status === status).length);
    // What is kept without a place is not looked for.
    const all = tags.filter((tag) => tag.detachedAt === null).length;
    if (all === 0) return;
    say(i18n.t('panel.found', all, [String(all), count('found'), count('changed'), count('gone')]));
  }, [state, review.id, document, tags]);
}
