import { CircleAlert } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Callout } from '../../components/Callout.tsx';
import { problemText } from '../../components/problemText.ts';
import { RelatedOffer } from '../../components/RelatedOffer.tsx';
import type { DocumentRecord } from '../../core/model/document.ts';
import { documentInFull } from '../../core/model/documentName.ts';
import type { Problem, Result } from '../../core/model/result.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import type { VersionChanges } from '../../core/review/versionChanges.ts';
import { joinDocument, reviseDocument, unrelate } from '../../core/store/library.ts';
import { type Carry, Carrying } from './Carrying.tsx';
import { misnamedText } from './fileProblemText.ts';
import type { OpenFile } from './openFile.ts';
import { useRelated } from './useRelated.ts';
import { VersionNote } from './VersionNote.tsx';

/** How the open document stands to the others of its review, and what its new version changed. */
export function Standing(props: {
  file: OpenFile;
  document: DocumentRecord | null;
  changes: VersionChanges | null;
  /** Whether the list of changes is open. */
  isSeeing: boolean;
  onSee: () => void;
}) {
  const { file, document, changes } = props;
  const found = useRelated(document);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [carry, setCarry] = useState<Carry | null>(null);
  useEffect(() => {
    if (changes) setCarry(null);
  }, [changes]);
  const settle = async (write: () => Promise<Result<unknown>>) => {
    const result = await write();
    void announceChange();
    setProblem(result.ok ? null : result.error);
    return result.ok;
  };
  const carryOver = async (request: { id: string; of: string }, all: number) => {
    const stop = new AbortController();
    const show = (written: number) => setCarry({ written, all, cancel: () => stop.abort() });
    show(0);
    const isDone = await settle(() => reviseDocument(request, { signal: stop.signal, progress: show }));
    if (isDone) return show(all);
    setCarry(null);
    if (stop.signal.aborted) setProblem(null);
  };
  const offer = !carry && document && found;
  if (!file.isMisnamed && !problem && !offer && !carry && !changes) return null;
  return (
    <div class="standing">
      {file.isMisnamed && (
        <p class="sub" role="status">
          {misnamedText(file.kind)}
        </p>
      )}
      {problem && <Callout tone="bad" icon={CircleAlert} title={problemText(problem)} text="" />}
      {carry && <Carrying carry={carry} />}
      {offer && (
        <RelatedOffer
          other={documentInFull(found.related.document)}
          as={found.related.as}
          tags={found.tags}
          onSame={() => void settle(() => joinDocument({ id: document.id, into: found.related.document.id }))}
          onVersion={() => void carryOver({ id: document.id, of: found.related.document.id }, found.tags)}
          onNo={() => void settle(() => unrelate({ id: document.id, to: found.related.document.id }))}
        />
      )}
      {changes && <VersionNote changes={changes} isOpen={props.isSeeing} onToggle={props.onSee} />}
    </div>
  );
}
