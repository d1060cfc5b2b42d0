import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { outline } from '../../core/annotate/outline.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import type { Block } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';
import { type VersionChanges, versionChanges } from '../../core/review/versionChanges.ts';
import { documentById } from '../../core/store/documents.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import { textAt } from '../../core/store/texts.ts';
import { askTextWorker } from './textWork.ts';
import type { Shown } from './useShown.ts';

type Before = { tags: Tag[]; fresh: Block[] };

/**
 * What a new version did to the tags of the one before; null where there is none before, and until the tags were looked
 * for.
 */
export function useVersionChanges(document: DocumentRecord | null, shown: Shown | null): VersionChanges | null {
  const [before, setBefore] = useState<Before | null>(null);
  const of = document?.versionOf ?? null;
  const session = shown?.session;
  const model = shown?.view.state().model ?? null;
  useEffect(() => {
    setBefore(null);
    if (of === null || !model) return;
    const stop = new AbortController();
    readVersion(of, () => outline(model), stop.signal).then(setBefore, (error: unknown) => {
      if (!stop.signal.aborted) reportError(error);
    });
    return () => stop.abort();
  }, [of, model]);
  const isReady = session?.isReady ?? false;
  const latest = useRef<VersionChanges | null>(null);
  const changes = useMemo(() => {
    if (!before || !session?.opened || !isReady) return null;
    const { tags } = session.opened;
    const anchors = new Map(session.state().anchors.map((anchor) => [anchor.id, anchor]));
    const spans = tags.flatMap(({ id }) => session.placeOf(id) ?? []).filter(({ area }) => !area);
    return versionChanges({ tags, anchors, fresh: before.fresh, spans }, before.tags);
  }, [before, session, session?.opened, isReady]);
  // While a tag that was just settled is looked for, the others stand as they stood.
  latest.current = before && (changes ?? latest.current);
  return latest.current;
}

async function readVersion(id: string, blocks: () => Block[], signal: AbortSignal): Promise<Before> {
  const [document, tags] = [await documentById(id), await tagsOfDocument(id)];
  const text = document && (await textAt(document.url));
  signal.throwIfAborted();
  // Of a version that was never read nothing is known to be new.
  const fresh = text === null ? [] : await askTextWorker('newPassages', [blocks(), text], signal);
  return { tags, fresh };
}
