import { StrengthMark } from '../../../components/StrengthMark.tsx';
import type { Quote } from '../../../core/transfer/report/report.ts';
import type { Drawing } from './ReportBlocks.tsx';

/** Words of a document as they are marked in it, with their strength, where they stand, and the way there. */
export function ReportQuote({ quote, drawing }: { quote: Quote; drawing: Drawing }) {
  const { text, strength, code, place, note, href, tagId } = quote;
  const { words, open } = drawing;
  const look = strength === 'conflicts' ? 'bare' : strength === 'partial' ? 'soft' : '';
  const mark = <span class={`mk ${code ?? 'mix'} ${look}`}>{text}</span>;
  const way = (
    <>
      {words.open}
      <span class="vh">: {place || note}</span>
    </>
  );
  // A link all the same where there can be one: paper and PDF keep it.
  const here =
    open && tagId
      ? (event: MouseEvent) => {
          event.preventDefault();
          open(tagId);
        }
      : undefined;
  return (
    <figure class="rq">
      {text === null && <p class="left-out">{words.leftOut}</p>}
      {text && (
        <blockquote class="quote">{strength === 'conflicts' ? <span class="wave">{mark}</span> : mark}</blockquote>
      )}
      <figcaption class="meta">
        <StrengthMark strength={strength} />
        {place && <span>{place}</span>}
        {note && <span>{note}</span>}
        {href ? (
          <a class="link" href={href} onClick={here}>
            {way}
          </a>
        ) : (
          here && (
            <button type="button" class="link" onClick={here}>
              {way}
            </button>
          )
        )}
      </figcaption>
    </figure>
  );
}
