import { useEffect, useMemo, useState } from 'preact/hooks';
import { outline } from '../../core/annotate/outline.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import type { Tag } from '../../core/model/tag.ts';
import { type VersionChanges, versionChanges } from '../../core/review/versionChanges.ts';
import { documentById } from '../../core/store/documents.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import { textAt } from '../../core/store/texts.ts';
import type { Shown } from './useShown.ts';

/** What a new version did to the tags of the one before, once they were looked for; null where there is none before. */
export function useVersionChanges(
  document: DocumentRecord | null,
  shown: Shown | null,
  turn: number,
): VersionChanges | null {
  const [before, setBefore] = useState<{ tags: Tag[]; text: string | null } | null>(null);
  const of = document?.versionOf ?? null;
  useEffect(() => {
    setBefore(null);
    if (of === null) return;
    let current = true;
    void readVersion(of).then((read) => current && setBefore(read));
    return () => {
      current = false;
    };
  }, [of]);
  return useMemo(() => {
    const session = shown?.session;
    if (!before || !session?.opened || session.state().status !== 'ready') return null;
    const { tags } = session.opened;
    const anchors = new Map(session.state().anchors.map((anchor) => [anchor.id, anchor]));
    const spans = tags.flatMap(({ id }) => session.placeOf(id) ?? []).filter(({ area }) => !area);
    return versionChanges({ tags, anchors, blocks: outline(session.model), spans }, before);
  }, [before, shown, turn]);
}

async function readVersion(id: string) {
  const document = await documentById(id);
  return { tags: await tagsOfDocument(id), text: document && (await textAt(document.url)) };
}
