import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { regionName } from '../../components/passageWords.ts';
import { Picker } from '../../components/picker/Picker.tsx';
import { problemText } from '../../components/problemText.ts';
import type { Offered } from '../../core/model/suggestion.ts';
import type { Answer, Tag } from '../../core/model/tag.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { draftsAt, keepDraft } from '../../core/store/drafts.ts';
import { editTag } from '../../core/store/tags.ts';
import type { PanelModel, Picking } from './panelModel.ts';

/** The picker over the panel, for a new tag or for one that is edited; gives focus back to where it was. */
export function PanelPicker({ model, picking }: { model: PanelModel; picking: Picking }) {
  const [draft, setDraft] = useState<Partial<Answer> | null | 'reading'>('reading');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const before = useRef(document.activeElement as HTMLElement | null);
  const stored = useRef(Promise.resolve(true));
  const passage = picking.mode === 'tag' ? picking.passage : picking.tag.passage;
  const { region } = passage;
  // What is drawn has no words to be known by.
  const quote = region ? { ...passage.quote, exact: region.value } : passage.quote;
  const tagId = picking.mode === 'edit' ? picking.tag.id : null;
  const url = model.page.state?.url ?? model.document?.url ?? '';
  useEffect(() => {
    let here = true;
    void (url ? draftsAt(url) : Promise.resolve([]))
      .catch(() => [])
      .then((drafts) => {
        const found = drafts.find(
          (entry) =>
            entry.tagId === tagId && (tagId !== null || (entry.exact === quote.exact && entry.prefix === quote.prefix)),
        );
        if (here) setDraft(found?.draft ?? null);
      });
    return () => {
      here = false;
    };
  }, []);
  if (draft === 'reading') return null;
  const close = () => {
    model.pick(null);
    before.current?.focus();
  };
  const save = async (judgement: Answer, offered: Offered | null) => {
    setBusy(true);
    setError(null);
    const result =
      picking.mode === 'tag'
        ? await model.addTag(picking.passage, judgement, offered)
        : await model.write(() => editTag({ id: picking.tag.id, revision: picking.tag.revision, judgement }), {
            text: i18n.t('panel.tagChanged'),
            undo: model.undoOnly,
            mine: judgement,
          });
    setBusy(false);
    if (!result.ok && result.error.code !== 'conflict') {
      model.dismiss({ failure: null });
      const full = picking.mode === 'tag' && result.error.code === 'full';
      return setError(full ? i18n.t('problem.tagFull') : problemText(result.error));
    }
    close();
    if (picking.mode === 'tag') picking.after?.();
  };
  return (
    <div class="picker-at">
      <Picker
        mode={picking.mode}
        quote={regionName(passage) ?? quote.exact}
        typesWords={region !== null}
        vocabulary={model.vocabulary}
        recent={model.settings.recentStandards}
        lastRole={model.settings.lastRole}
        draft={draft}
        {...(picking.mode === 'edit' ? { initial: answerOf(picking.tag) } : {})}
        busy={busy}
        error={error}
        {...(picking.mode === 'edit' ? {} : { suggest: model.suggest })}
        onSave={(judgement, offered) => void save(judgement, offered)}
        onDraft={(kept) => {
          if (url) stored.current = keepDraft({ url, quote, tagId, draft: kept }).then(({ ok }) => ok);
        }}
        onClose={() => {
          close();
          void stored.current.then((ok) => {
            // The page that shows this passage has the drafts of its address.
            void announceChange();
            if (ok) model.say(i18n.t('panel.closedDraft'));
            else model.toast(i18n.t('panel.draftNotKept'));
          });
        }}
      />
    </div>
  );
}

function answerOf({ standards, responsibilities, role, strength, note, passage }: Tag): Answer {
  const words = passage.region ? { words: passage.quote.exact } : {};
  return { standards, responsibilities, role, strength, note, ...words };
}
