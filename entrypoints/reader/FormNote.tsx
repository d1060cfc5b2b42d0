import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Fields that words are typed into or chosen in. */
const WORDED = new Set(['text', 'combobox', 'listbox']);

/** Said of a PDF form that was filled in: its answers are drawn, but are no words of its pages. */
export function FormNote({ pdf }: { pdf: PDFDocumentProxy }) {
  const [isFilled, setIsFilled] = useState(false);
  useEffect(() => {
    let current = true;
    void hasAnswers(pdf).then((has) => current && setIsFilled(has));
    return () => {
      current = false;
    };
  }, [pdf]);
  return isFilled ? (
    <div class="standing">
      <p class="sub" role="status">
        {i18n.t('reader.filledForm')}
      </p>
    </div>
  ) : null;
}

async function hasAnswers(pdf: PDFDocumentProxy): Promise<boolean> {
  // A damaged form is none.
  const fields = await pdf.getFieldObjects().catch(() => null);
  const all = [...(fields?.values() ?? [])].flat() as { type?: string; value?: unknown }[];
  return all.some(({ type = '', value }) => WORDED.has(type) && String(value ?? '').trim() !== '');
}
