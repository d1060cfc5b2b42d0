import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindIcon } from '../../components/KindIcon.tsx';
import type { SearchHit } from '../../content/searchHit.ts';

export const RESULTS_ID = 'results';

/** Id of a row's element, for the search field to name. */
export function resultId(item: SearchHit): string {
  return `result-${item.id}`;
}

/** The list under the search field; focus stays in the field, the row at `at` is the chosen one. */
export function Results(props: {
  label: string;
  /** Whether the label is also shown above the list. */
  headed: boolean;
  rows: SearchHit[];
  at: number;
  onPoint: (index: number) => void;
  onOpen: (item: SearchHit) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { at } = props;
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div class="found">
      {props.headed && <h2 class="h-group">{props.label}</h2>}
      <div role="listbox" id={RESULTS_ID} aria-label={props.label} ref={list}>
        {props.rows.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the search field, which keeps the focus
          <div
            key={item.id}
            id={resultId(item)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class={index === at ? 'res at' : 'res'}
            onPointerMove={() => index !== at && props.onPoint(index)}
            onClick={() => props.onOpen(item)}
          >
            <KindIcon kind={item.kind} code={item.code} />
            <span class="grow">
              <span class="t">{item.title}</span>
              <span class="meta">
                <Matched text={detailOf(item)} words={item.matches} />
              </span>
            </span>
            <span class="meta kind">{i18n.t(`guide.kinds.${item.kind}`)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function detailOf({ detail, kind, number }: SearchHit): string {
  if (number === null) return detail;
  return i18n.t(kind === 'question' ? 'popup.questionNumber' : 'popup.stepNumber', [detail, String(number)]);
}

/** Text with the words that were found set strong; they are of letters, digits and apostrophes alone (wordsOf). */
function Matched({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return text;
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'));
  return parts.map((part, index) => (index % 2 === 1 ? <b key={`${index}-${part}`}>{part}</b> : part));
}
