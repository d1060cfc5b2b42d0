import { CircleAlert, FileUp } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brand } from '../../components/Brand.tsx';
import { Callout } from '../../components/Callout.tsx';
import { FileChooser } from '../../components/FileChooser.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeepFiles } from './KeepFiles.tsx';
import { Library } from './Library.tsx';
import type { NotOpened } from './openFile.ts';
import { READABLE } from './readableKinds.ts';

/** Where a file is opened: by dropping it, picking it, or pasting its text. */
export function Start(props: { problem: NotOpened | null; file: string; onOpen: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const { problem, file, onOpen } = props;
  return (
    <main class="start-page">
      <h1 class="start-title">
        <Brand />
        {i18n.t('reader.startTitle')}
      </h1>
      {problem && problem !== 'cancelled' && (
        <Callout
          tone="bad"
          icon={CircleAlert}
          title={file || i18n.t('reader.aFile')}
          text={`${i18n.t(`reader.problem.${problem}`)} ${i18n.t('reader.safe')}`}
        />
      )}
      <section class="drop" aria-label={i18n.t('reader.openFile')}>
        <Icon of={FileUp} />
        <p class="h-panel">{i18n.t('reader.dropTitle')}</p>
        <p class="sub">{i18n.t('reader.dropText')}</p>
        <button type="button" class="btn primary" onClick={() => picker.current?.click()}>
          {i18n.t('reader.pick')}
        </button>
        <FileChooser input={picker} accept={READABLE} onFile={onOpen} />
      </section>
      <KeepFiles />
      <PasteText onOpen={onOpen} />
      <Library />
    </main>
  );
}

function PasteText({ onOpen }: { onOpen: (file: File) => void }) {
  const [text, setText] = useState('');
  const field = useId();
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onOpen(new File([text], `${firstWords(text)}.txt`, { type: 'text/plain' }));
      }}
    >
      <label for={field} class="strong">
        {i18n.t('reader.paste')}
      </label>
      <textarea
        id={field}
        class="area"
        rows={4}
        value={text}
        placeholder={i18n.t('reader.pasteHint')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn" aria-disabled={!text.trim()}>
        {i18n.t('reader.pasteOpen')}
      </button>
    </form>
  );
}

/** A name for pasted text. */
function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 6).join(' ').slice(0, 60);
}
