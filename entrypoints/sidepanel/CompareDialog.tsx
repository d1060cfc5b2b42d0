import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import type { Judgement } from '../../core/model/tag.ts';
import { editTag } from '../../core/store/tags.ts';
import type { Notices } from '../shell/useNotices.ts';
import type { PanelModel } from './panelModel.ts';

/** Both versions of a tag that two windows changed; one is chosen, none is lost before that. */
export function CompareDialog(props: {
  model: PanelModel;
  conflict: NonNullable<Notices['conflict']>;
  onClose: () => void;
}) {
  const { model, conflict } = props;
  const { current, mine } = conflict;
  const settle = () => {
    model.dismiss({ conflict: null });
    props.onClose();
  };
  const keepMine = async () => {
    if (!mine) return settle();
    const result = await model.write(() => editTag({ id: current.id, revision: current.revision, judgement: mine }), {
      text: i18n.t('panel.tagChanged'),
      undo: model.undoOnly,
      mine,
    });
    if (result.ok) settle();
  };
  return (
    <Dialog title={i18n.t('panel.conflict.title')} onClose={props.onClose}>
      <Version model={model} title={i18n.t('panel.conflict.theirs')} judgement={current} />
      {mine && <Version model={model} title={i18n.t('panel.conflict.mine')} judgement={mine} />}
      <div class="acts">
        <button type="button" class="btn" onClick={settle}>
          {i18n.t('panel.conflict.keepTheirs')}
        </button>
        {mine && (
          <button type="button" class="btn primary" onClick={() => void keepMine()}>
            {i18n.t('panel.conflict.keepMine')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Version(props: { model: PanelModel; title: string; judgement: Judgement }) {
  const { vocabulary } = props.model;
  const { standards, strength, role, note } = props.judgement;
  const names = vocabulary.standards.filter((entry) => standards.includes(entry.id)).map((entry) => entry.name);
  const roleName = vocabulary.roles.find((entry) => entry.id === role)?.name;
  return (
    <section class="stack version">
      <h3 class="h-group">{props.title}</h3>
      <p>{[names.join(', '), i18n.t(`common.${strength}`), roleName].filter(Boolean).join(' · ')}</p>
      <p class="sub">{note || i18n.t('panel.conflict.noNote')}</p>
    </section>
  );
}
