import { useEffect, useState } from 'preact/hooks';
import { textIdentity } from '../../core/documents/identity.ts';
import { type DocumentRecord, fileAddress } from '../../core/model/document.ts';
import { documentAt } from '../../core/store/documents.ts';
import { learnAbout } from '../../core/store/library.ts';
import { live } from '../../core/store/live.ts';
import { keepText } from '../../core/store/texts.ts';
import type { OpenFile } from './openFile.ts';
import type { Shown } from './useShown.ts';

/**
 * The document that an open file is in its review, kept up to date (it becomes another one's when both are made one), with
 * its text once that is read; the text is then stored.
 */
export function useDocument(file: OpenFile, shown: Shown | null) {
  const [document, setDocument] = useState<DocumentRecord | null>(null);
  const text = shown?.view.state().model?.text ?? null;
  const [known, setKnown] = useState<string | null>(null);
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    void file.enter().then((entered) => {
      if (!entered || stop.signal.aborted) return;
      live(() => documentAt(entered.reviewId, fileAddress(file.hash)), setDocument, stop.signal);
    });
    return () => stop.abort();
  }, [file, shown !== null]);
  const id = document?.id;
  useEffect(() => {
    if (!id || text === null) return;
    let current = true;
    void textIdentity(text)
      .then(async (textHash) => {
        await keepText(fileAddress(file.hash), text);
        await learnAbout(id, { textHash });
      })
      .then(() => current && setKnown(text));
    return () => {
      current = false;
    };
  }, [id, text]);
  return { document, text: known === text ? known : null };
}
