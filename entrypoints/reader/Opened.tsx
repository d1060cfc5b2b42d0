import { useEffect, useRef, useState } from 'preact/hooks';
import { AreaHint } from './AreaHint.tsx';
import { ChangesNav } from './ChangesNav.tsx';
import { FormNote } from './FormNote.tsx';
import { HeaderBar } from './HeaderBar.tsx';
import { Hint } from './Hint.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { OutlineNav } from './OutlineNav.tsx';
import type { OpenFile } from './openFile.ts';
import { Standing } from './Standing.tsx';
import { TickRail } from './TickRail.tsx';
import { useDocument } from './useDocument.ts';
import { useFind } from './useFind.ts';
import { usePrinting } from './usePrinting.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReadingPlace } from './useReadingPlace.ts';
import { useShown } from './useShown.ts';
import { useTagSteps } from './useTagSteps.ts';
import { useVersionChanges } from './useVersionChanges.ts';
import { WordlessNote } from './WordlessNote.tsx';

/** Where there is room for the outline beside the pages. */
const WIDE = matchMedia('(min-width: 901px)');

/** An open document with everything around it. */
export function Opened({
  file,
  onOpen,
  onClose,
}: {
  file: OpenFile;
  onOpen: (file: File) => void;
  onClose: () => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const { view, shown, turn } = useShown(file, container);
  useReadingPlace(file, shown);
  const [outline, setOutline] = useOutline();
  const [help, setHelp] = useState(false);
  const document = useDocument(file, shown);
  const changes = useVersionChanges(document, shown);
  const [isSeeing, setSeeing] = useState(false);
  const seen = isSeeing && changes && shown ? { changes, shown } : null;
  const find = useFind(shown, turn);
  const steps = useTagSteps(shown);
  const printing = usePrinting(shown);
  useEffect(
    () => shown?.view.pages?.paint(steps.tags.flatMap((tag) => (tag.area ? [{ ...tag, area: tag.area }] : []))),
    [steps.tags],
  );
  // Also when another page was drawn.
  useEffect(() => shown?.view.pages?.paintDark(), [steps.tags, turn]);
  useReaderKeys(shown, { find: find.focus, print: printing.start, help: () => setHelp(true), step: steps.step });
  useEffect(() => () => void (file.kind === 'pdf' && file.close()), []);
  return (
    <div class="reader">
      <HeaderBar
        file={file}
        shown={shown}
        turn={turn}
        find={find}
        printing={printing}
        outline={outline && !seen}
        onOutline={() => {
          setOutline(!outline || seen !== null);
          setSeeing(false);
        }}
        onHelp={() => setHelp(true)}
        onOpen={onOpen}
        onClose={onClose}
      />
      {file.kind === 'pdf' ? (
        shown && <FormNote pdf={file.pdf} />
      ) : (
        <WordlessNote text={shown?.view.state().model?.text ?? null} />
      )}
      <Standing
        file={file}
        document={document}
        changes={changes}
        isSeeing={seen !== null}
        onSee={() => setSeeing(!isSeeing)}
      />
      <div class={`rmain ${seen ? 'with-changes' : outline ? 'with-outline' : ''}`}>
        {seen && <ChangesNav {...seen} onClose={() => setSeeing(false)} />}
        {outline && !seen && <OutlineNav shown={shown} tags={steps.tags} turn={turn} onShow={steps.show} />}
        <main class="sheet-area" data-region="" tabIndex={-1} aria-label={file.name}>
          <div
            ref={container}
            class={`sheets ${file.kind}`}
            data-cw-page={file.kind === 'pdf' ? 'light' : undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            tabIndex={0}
          >
            <div class={file.kind === 'pdf' ? 'pdfViewer' : ''} />
          </div>
          <AreaHint view={view} canTag={Boolean(shown?.session.opened)} turn={turn} />
        </main>
        <TickRail shown={shown} tags={steps.tags} turn={turn} onShow={steps.show} />
      </div>
      <Hint shown={shown} turn={turn} at={steps.at} tags={steps.tags} printing={printing} />
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Whether the outline is open: at first where there is room for it. */
function useOutline() {
  const [open, setOpen] = useState(() => WIDE.matches);
  useEffect(() => {
    const follow = () => setOpen(WIDE.matches);
    WIDE.addEventListener('change', follow);
    return () => WIDE.removeEventListener('change', follow);
  }, []);
  return [open, setOpen] as const;
}
