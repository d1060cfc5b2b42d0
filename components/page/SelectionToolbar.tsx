import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Suggestion } from '../../core/model/suggestion.ts';
import type { Judgement } from '../../core/model/tag.ts';
import { CategoryGlyph } from '../CategoryGlyph.tsx';
import { PageIcon } from '../PageIcon.tsx';
import { useOwnEvents } from '../useOwnEvents.ts';

/** The most suggestions that it shows. */
const MOST = 2;

/** The small bar at a selection. It never takes focus by itself; pressing it keeps the selection. */
export function SelectionToolbar(props: {
  vocabulary: Vocabulary;
  /** What was added last; null when nothing was tagged yet. */
  last: Judgement | null;
  /** True while the selection is to become the passage of a tag that is there. */
  moving: boolean;
  onTag: () => void;
  onAgain: (judgement: Judgement) => void;
  /** What is suggested for the selection, best first; the first two are shown. */
  suggested: Suggestion[];
  /** Opens the picker with that standard ticked. */
  onSuggested: (standardId: string) => void;
  onClose: () => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  useOwnEvents(root);
  const { last } = props;
  const names = props.vocabulary.standards.filter((entry) => last?.standards.includes(entry.id)).map((it) => it.name);
  const again = last && i18n.t('page.again', [names.join(', '), i18n.t(`common.${last.strength}`).toLowerCase()]);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return props.onClose();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={root}
      class="float toolbar"
      role="toolbar"
      aria-label={i18n.t('picker.title')}
      tabIndex={-1}
      onKeyDown={keyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={props.onTag}>
        <PageIcon name="tag" />
        {i18n.t(props.moving ? 'page.useThis' : 'page.tag')}
      </button>
      {props.suggested.slice(0, MOST).map(({ standardId }) => {
        const standard = props.vocabulary.standards.find((entry) => entry.id === standardId);
        if (!standard) return null;
        const category = props.vocabulary.categories.find((entry) => entry.id === standard.categoryId);
        return (
          <button
            key={standardId}
            type="button"
            aria-label={i18n.t('page.tagSuggested', [standard.name])}
            onClick={() => props.onSuggested(standardId)}
          >
            <CategoryGlyph code={category?.code ?? 'rc'} />
            {standard.name}
          </button>
        );
      })}
      {last && again && names.length > 0 && (
        <button type="button" aria-label={again} title={again} onClick={() => props.onAgain(last)}>
          <PageIcon name="again" />
        </button>
      )}
      <button type="button" aria-label={i18n.t('page.closeToolbar')} onClick={props.onClose}>
        <PageIcon name="close" />
      </button>
    </div>
  );
}
