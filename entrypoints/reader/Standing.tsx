import { CircleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Callout } from '../../components/Callout.tsx';
import { problemText } from '../../components/problemText.ts';
import type { Problem } from '../../core/model/result.ts';
import { misnamedText } from './fileProblemText.ts';
import type { OpenFile } from './openFile.ts';
import { RelatedOffer } from './RelatedOffer.tsx';
import { useDocument } from './useDocument.ts';
import { useRelated } from './useRelated.ts';
import type { Shown } from './useShown.ts';
import { useVersionChanges } from './useVersionChanges.ts';
import { VersionNote } from './VersionNote.tsx';

/** How the open document stands to the others of its review, and what its new version changed. */
export function Standing({ file, shown, turn }: { file: OpenFile; shown: Shown | null; turn: number }) {
  const { document, text } = useDocument(file, shown);
  const found = useRelated(document, text);
  const changes = useVersionChanges(document, shown, turn);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = (span: { start: number; end: number }) => {
    const { session } = shown as Shown;
    session.surface.show(session.model, span, () => session.painter.mark(session.model, span));
  };
  if (!file.isMisnamed && !problem && !(document && found) && !changes) return null;
  return (
    <div class="standing">
      {file.isMisnamed && (
        <p class="sub" role="status">
          {misnamedText(file.kind)}
        </p>
      )}
      {problem && <Callout tone="bad" icon={CircleAlert} title={problemText(problem)} text="" />}
      {document && found && (
        <RelatedOffer document={document} {...found} onDone={() => setProblem(null)} onProblem={setProblem} />
      )}
      {changes && (
        <VersionNote
          changes={changes}
          onShowTag={(id) => {
            const span = shown?.session.spanOf(id);
            if (span) show(span);
          }}
          onShowPassage={show}
        />
      )}
    </div>
  );
}
