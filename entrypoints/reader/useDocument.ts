import { useEffect, useState } from 'preact/hooks';
import { type DocumentRecord, fileAddress } from '../../core/model/document.ts';
import type { TextOutline } from '../../core/model/textOutline.ts';
import { documentAt } from '../../core/store/documents.ts';
import { learnAbout } from '../../core/store/library.ts';
import { live } from '../../core/store/live.ts';
import { keepText } from '../../core/store/texts.ts';
import type { OpenFile } from './openFile.ts';
import { outlineOf } from './outlineOf.ts';
import { askTextWorker } from './textWork.ts';
import type { Shown } from './useShown.ts';

/**
 * The document that an open file is in its review, kept up to date (it becomes another one's when both are made one). Its
 * text is stored once it is read.
 */
export function useDocument(file: OpenFile, shown: Shown | null): DocumentRecord | null {
  const [document, setDocument] = useState<DocumentRecord | null>(null);
  const text = shown?.view.state().model?.text ?? null;
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    void file.enter().then((entered) => {
      if (!entered || stop.signal.aborted) return;
      live(() => documentAt(entered.reviewId, fileAddress(file.hash)), setDocument, stop.signal);
    });
    return () => stop.abort();
  }, [file, shown !== null]);
  // Once it was made one with another document it is known by that one's text.
  const own = document?.url === fileAddress(file.hash) ? document.id : null;
  useEffect(() => {
    if (!document || text === null) return;
    const stop = new AbortController();
    storeText(own, fileAddress(file.hash), text, shown && outlineOf(shown.view, text), stop.signal).catch(
      (error: unknown) => {
        if (!stop.signal.aborted) reportError(error);
      },
    );
    return () => stop.abort();
  }, [own, document !== null, text]);
  return document;
}

async function storeText(
  id: string | null,
  address: string,
  text: string,
  outline: TextOutline | null,
  signal: AbortSignal,
): Promise<void> {
  const { textHash, sketch } = await askTextWorker('identify', [text], signal);
  await keepText(address, text, sketch, outline);
  if (id) await learnAbout(id, { textHash });
}
