import { GitCompare } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { passageWords } from '../../components/passageWords.ts';
import { WordDiff } from '../../components/WordDiff.tsx';
import type { Block } from '../../core/model/messages.ts';
import type { VersionChanges } from '../../core/review/versionChanges.ts';
import { wordDiff } from '../../core/review/wordDiff.ts';

type Show = { onShowTag: (id: string) => void; onShowPassage: (passage: Block) => void };

/** What a new version did to the tags, in a sentence, with the whole of it behind a button. */
export function VersionNote({ changes, ...show }: { changes: VersionChanges } & Show) {
  const [open, setOpen] = useState(false);
  const { kept, changed, gone, fresh } = changes;
  const counts = i18n.t('version.counts', [`${kept.length}`, `${changed.length}`, `${gone.length}`]);
  return (
    <>
      <Callout
        icon={GitCompare}
        title={i18n.t('version.title')}
        text={`${counts} ${i18n.t('version.fresh', fresh.length)}`}
      >
        <button type="button" class="btn sm" onClick={() => setOpen(true)}>
          {i18n.t('version.see')}
        </button>
      </Callout>
      {open && <Changes changes={changes} {...show} onClose={() => setOpen(false)} />}
    </>
  );
}

function Changes(props: { changes: VersionChanges; onClose: () => void } & Show) {
  const { kept, changed, gone, fresh } = props.changes;
  const showTag = (id: string) => {
    props.onClose();
    props.onShowTag(id);
  };
  const showPassage = (passage: Block) => {
    props.onClose();
    props.onShowPassage(passage);
  };
  return (
    <Dialog title={i18n.t('version.dialog')} onClose={props.onClose} class="versions">
      <Part title={i18n.t('version.changed', changed.length)}>
        {changed.map(({ tag, was, now }) => (
          <Row key={tag.id} onShow={() => showTag(tag.id)}>
            <WordDiff runs={wordDiff(was, now)} />
          </Row>
        ))}
      </Part>
      <Part title={i18n.t('version.gone', gone.length)}>
        {gone.map((tag) => (
          <Row key={tag.id}>{passageWords(tag.passage)}</Row>
        ))}
      </Part>
      <Part title={i18n.t('version.freshList', fresh.length)}>
        {fresh.map((passage) => (
          <Row key={passage.start} onShow={() => showPassage(passage)}>
            {passage.text}
          </Row>
        ))}
      </Part>
      <Part title={i18n.t('version.kept', kept.length)}>
        {kept.map((tag) => (
          <Row key={tag.id} onShow={() => showTag(tag.id)}>
            {passageWords(tag.passage)}
          </Row>
        ))}
      </Part>
      <div class="acts">
        <button type="button" class="btn" onClick={props.onClose}>
          {i18n.t('common.close')}
        </button>
      </div>
    </Dialog>
  );
}

/** A part of the changes; nothing where there are none of its kind. */
function Part({ title, children }: { title: string; children: preact.ComponentChild[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Row({ children, onShow }: { children: preact.ComponentChildren; onShow?: () => void }) {
  return (
    <li class="row">
      <blockquote class={onShow ? 'quote grow' : 'quote gone grow'}>{children}</blockquote>
      {onShow && (
        <button type="button" class="btn sm quiet" onClick={onShow}>
          {i18n.t('version.show')}
        </button>
      )}
    </li>
  );
}
