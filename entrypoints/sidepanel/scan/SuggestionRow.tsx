import { i18n } from '#i18n';
import { Marked } from '../../../components/Marked.tsx';
import { whyWords } from '../../../components/picker/useSuggestions.ts';
import { StandardName } from '../../../components/StandardName.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';
import type { ScanFind } from '../../../core/review/scanUnits.ts';

/** One passage that likely speaks to a standard: lighter than a tag, with the words that led there; it counts for nothing. */
export function SuggestionRow(props: {
  find: ScanFind;
  vocabulary: Vocabulary;
  /** Marked in the list; shows why and its buttons. */
  on: boolean;
  /** The one row that Tab reaches. */
  stop: boolean;
  onShow: () => void;
  onFocus: () => void;
  onAccept: () => void;
  onChange: () => void;
  onDismiss: () => void;
}) {
  const { find, vocabulary, on } = props;
  const [first] = find.suggestions;
  const standard = vocabulary.standards.find(({ id }) => id === first?.standardId);
  if (!first || !standard) return null;
  const code = vocabulary.categories.find(({ id }) => id === standard.categoryId)?.code ?? 'rc';
  return (
    <li
      class={on ? 'tag suggestion on' : 'tag suggestion'}
      data-find={find.start}
      aria-current={on ? 'true' : undefined}
    >
      <div class="tag-main">
        <div class="line1">
          <h4 class="stds">
            <button
              type="button"
              class="tag-go"
              tabIndex={props.stop ? 0 : -1}
              aria-describedby={`s-${find.start}`}
              onClick={props.onShow}
              onFocus={props.onFocus}
            >
              <StandardName name={standard.name} code={code} />
            </button>
          </h4>
          <span class="meta">{i18n.t(first.tier === 'likely' ? 'picker.likely' : 'panel.scan.possible')}</span>
        </div>
        <blockquote id={`s-${find.start}`} class={on ? 'quote' : 'quote clamp'}>
          <Marked text={find.text} marks={first.why} />
        </blockquote>
        {on && <p class="meta">{whyWords(find.text, first, standard.name)}</p>}
      </div>
      {on && (
        <div class="row wrap tag-acts">
          <button type="button" class="btn sm" onClick={props.onAccept}>
            {i18n.t('panel.scan.accept')}
          </button>
          <button type="button" class="btn sm quiet" onClick={props.onChange}>
            {i18n.t('panel.scan.change')}
          </button>
          <button type="button" class="btn sm quiet" onClick={props.onDismiss}>
            {i18n.t('panel.scan.dismiss')}
          </button>
        </div>
      )}
    </li>
  );
}
