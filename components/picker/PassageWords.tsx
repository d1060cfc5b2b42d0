import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Marked } from '../Marked.tsx';

/** What the passage says: its own words, or, of what is drawn and not written, what a person types (`typed`). */
export function PassageWords(props: {
  id: string;
  /** The words, or how the passage is named while there are none. */
  quote: string;
  typed: string | null;
  /** Words to be marked in it, as UTF-16 offsets in order: those that led to a suggestion. */
  marks: { start: number; end: number }[];
  field: RefObject<HTMLTextAreaElement>;
  onType: (words: string) => void;
}) {
  const { id, quote, typed } = props;
  return (
    <section class="said">
      {typed === null ? (
        <blockquote class="quote" id={id}>
          “<Marked text={quote} marks={props.marks} />”
        </blockquote>
      ) : (
        <>
          <p class="sub" id={id}>
            {quote}
          </p>
          <textarea
            ref={props.field}
            class="area quote"
            rows={2}
            maxLength={20_000}
            aria-label={i18n.t('picker.words')}
            placeholder={i18n.t('picker.wordsHint')}
            value={typed}
            onInput={(event) => props.onType(event.currentTarget.value)}
          />
        </>
      )}
    </section>
  );
}
