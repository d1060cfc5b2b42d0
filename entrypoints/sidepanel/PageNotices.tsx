import { AppWindow, TextCursor, Unplug } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import { NotSaved } from '../shell/NotSaved.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import type { PanelModel } from './panelModel.ts';
import { quoteStart } from './quoteStart.ts';
import { useAlwaysHere } from './useAlwaysHere.ts';
import { useHowBack } from './useHowBack.ts';

/** What is wrong or waits, above every view: not saved, edited elsewhere, page lost, a passage being chosen. */
export function PageNotices({ model }: { model: PanelModel }) {
  const { notices, page, choosing, dismiss } = model;
  const [comparing, setComparing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { failure, conflict } = notices;
  useEffect(() => {
    if (failure || choosing) root.current?.querySelector('button')?.focus();
  }, [failure, choosing]);
  const away = page.status === 'lost' || (page.status === 'none' && (model.tags?.length ?? 0) > 0);
  const lost = away && (model.view === 'tags' || model.view === 'passages');
  const frames = page.status === 'here' && model.view === 'passages' ? page.state?.framesNotCovered : undefined;
  if (!failure && !conflict && !lost && !choosing && !frames?.length) return null;
  const useSelection = async () => {
    const answer = await model.ask({ type: 'passage:selected' });
    if (!choosing || !answer.ok) return model.toast(i18n.t('panel.nothingSelected'));
    if (!answer.value) return model.toast(i18n.t('panel.nothingSelected'));
    await model.takeChosen(choosing, answer.value);
  };
  return (
    <div class="notices stack" ref={root}>
      {failure && <NotSaved failure={failure} onClose={() => dismiss({ failure: null })} />}
      {conflict && (
        <Callout icon={AppWindow} title={i18n.t('panel.conflict.title')} text={i18n.t('panel.conflict.text')}>
          <button type="button" class="btn sm" onClick={() => setComparing(true)}>
            {i18n.t('panel.conflict.compare')}
          </button>
        </Callout>
      )}
      {conflict && comparing && <CompareDialog model={model} conflict={conflict} onClose={() => setComparing(false)} />}
      {lost && <AccessLost model={model} />}
      {choosing && (
        <Callout
          icon={TextCursor}
          title={i18n.t('panel.choosing.title', [quoteStart(choosing.passage.quote.exact, 60)])}
          text={i18n.t('panel.choosing.text')}
        >
          <button type="button" class="btn sm primary" onClick={() => void useSelection()}>
            {i18n.t('panel.choosing.useSelection')}
          </button>
          {model.view !== 'passages' && (
            <button type="button" class="btn sm" onClick={() => model.go('passages')}>
              {i18n.t('panel.openPassages')}
            </button>
          )}
          <button type="button" class="btn sm quiet" onClick={() => model.choose(null)}>
            {i18n.t('common.cancel')}
          </button>
        </Callout>
      )}
      {frames && frames.length > 0 && (
        <Callout
          icon={AppWindow}
          title={i18n.t('panel.frames.title')}
          text={i18n.t('panel.frames.text', [frames.join(', ')])}
        />
      )}
    </div>
  );
}

function AccessLost({ model }: { model: PanelModel }) {
  const how = useHowBack();
  const always = useAlwaysHere(model);
  const lost = model.page.status === 'lost';
  return (
    <Callout
      tone="warn"
      icon={Unplug}
      title={i18n.t(lost ? 'panel.lost.title' : 'panel.empty.noPage')}
      text={lost ? `${i18n.t('panel.lost.text', model.tags?.length ?? 0)} ${how}` : how}
    >
      {always && (
        <button type="button" class="btn sm primary" onClick={() => void always()}>
          {i18n.t('panel.always.short')}
        </button>
      )}
      <button type="button" class="btn sm" onClick={model.refresh}>
        {i18n.t('panel.lost.lookAgain')}
      </button>
    </Callout>
  );
}
