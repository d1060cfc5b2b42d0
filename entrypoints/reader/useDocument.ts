import { useEffect, useState } from 'preact/hooks';
import { textIdentity } from '../../core/documents/identity.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import { documentById } from '../../core/store/documents.ts';
import { learnAbout } from '../../core/store/library.ts';
import { live } from '../../core/store/live.ts';
import { keepText } from '../../core/store/texts.ts';
import type { OpenFile } from './openFile.ts';
import type { Shown } from './useShown.ts';

/** The document of an open file, kept up to date, with its text once that is read; the text is then stored. */
export function useDocument(file: OpenFile, shown: Shown | null) {
  const [document, setDocument] = useState<DocumentRecord | null>(null);
  const text = shown?.view.state().model?.text ?? null;
  const [known, setKnown] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void file.entered.then((entered) => {
      if (!entered || stop.signal.aborted) return;
      live(
        () => documentById(entered.id),
        (found) => setDocument(found),
        stop.signal,
      );
    });
    return () => stop.abort();
  }, [file]);
  const id = document?.id;
  const url = document?.url;
  useEffect(() => {
    if (!id || !url || text === null) return;
    let current = true;
    void textIdentity(text)
      .then(async (textHash) => {
        await keepText(url, text);
        await learnAbout(id, { textHash });
      })
      .then(() => current && setKnown(text));
    return () => {
      current = false;
    };
  }, [id, url, text]);
  return { document, text: known === text ? known : null };
}
