import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { FromSite } from './FromSite.tsx';
import { Opened } from './Opened.tsx';
import { OpeningView } from './OpeningView.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { Start } from './Start.tsx';
import { useOpening } from './useOpening.ts';

/** The whole reader: a place to open a file, then the file. */
export function Reader() {
  const { stage, open, cancel, close, password } = useOpening();
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(({ theme }) => applyTheme(theme), stop.signal);
    followDrops(open, setDropping, stop.signal);
    return () => stop.abort();
  }, []);
  return (
    <>
      {stage.name === 'start' && <Start problem={stage.problem} file={stage.file} onOpen={open} />}
      {stage.name === 'asking' && (
        <FromSite url={stage.from} onFile={({ name, bytes }) => open(new File([bytes], name))} onOther={close} />
      )}
      {stage.name === 'opening' && <OpeningView file={stage.file} part={stage.part} onCancel={cancel} />}
      {stage.name === 'open' && <Opened key={stage.file.hash} file={stage.file} onOpen={open} onClose={close} />}
      {password && stage.name === 'opening' && (
        <PasswordDialog file={stage.file} wrong={password.wrong} onAnswer={password.answer} />
      )}
      {dropping && <p class="drop-here">{i18n.t('reader.dropHere')}</p>}
    </>
  );
}

/** Takes files that are dropped anywhere in the window. */
function followDrops(open: (file: File) => void, dropping: (on: boolean) => void, signal: AbortSignal): void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dropping(true);
  };
  const drop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dropping(false);
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  };
  addEventListener('dragover', over, { signal });
  addEventListener('drop', drop, { signal });
  addEventListener('dragleave', (event) => event.relatedTarget === null && dropping(false), { signal });
}
