import { MessageSquare, Pencil, TextCursor, Trash2 } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { memo } from '../../../components/memo.tsx';
import { StandardName } from '../../../components/StandardName.tsx';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import { WordDiff } from '../../../components/WordDiff.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';
import type { AnchorState } from '../../../core/model/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { wordDiff } from '../../../core/review/wordDiff.ts';
import type { TagActions } from './useTagActions.ts';

type Props = {
  tag: Tag;
  anchor: AnchorState | null;
  /** Marked in the list; shows its buttons. */
  on: boolean;
  /** The one row of the list that Tab reaches. */
  stop: boolean;
  vocabulary: Vocabulary;
  actions: TagActions;
};

/** One tag: standards, strength, the quote, the note, and how it stands on the page. */
export const TagRow = memo(function TagRow({ tag, anchor, on, stop, vocabulary, actions }: Props) {
  const { quote, heading } = tag.passage;
  const role = vocabulary.roles.find((entry) => entry.id === tag.role)?.name;
  const shorts = vocabulary.responsibilities.filter((entry) => tag.responsibilities.includes(entry.id));
  const status = anchor?.status;
  const unsettled = status === 'changed' || status === 'gone';
  return (
    <li class={on ? 'tag on' : 'tag'} data-tag={tag.id} aria-current={on ? 'true' : undefined}>
      <div class="tag-main">
        <div class="line1">
          <h3 class="stds">
            <button
              type="button"
              class="tag-go"
              tabIndex={stop ? 0 : -1}
              aria-describedby={`q-${tag.id}`}
              onClick={() => actions.show(tag)}
              onFocus={() => actions.select(tag.id)}
            >
              {vocabulary.standards
                .filter((standard) => tag.standards.includes(standard.id))
                .map((standard) => (
                  <StandardName
                    key={standard.id}
                    name={standard.name}
                    code={vocabulary.categories.find((entry) => entry.id === standard.categoryId)?.code ?? 'rc'}
                  />
                ))}
            </button>
          </h3>
          <StrengthMark strength={tag.strength} />
        </div>
        <blockquote
          id={`q-${tag.id}`}
          class={`quote ${status === 'gone' ? 'gone' : ''} ${on || unsettled ? '' : 'clamp'}`}
        >
          {status === 'changed' && anchor?.text !== undefined ? (
            <WordDiff runs={wordDiff(quote.exact, anchor.text)} />
          ) : (
            quote.exact
          )}
        </blockquote>
        {tag.note && (
          <p class="note">
            <Icon of={MessageSquare} small />
            <span>{tag.note}</span>
          </p>
        )}
        {(role || unsettled || status === 'pending') && (
          <div class="foot meta">
            {status === 'changed' && <b class="strong">{i18n.t('panel.attention.changed')}</b>}
            {status === 'gone' && <b class="strong">{i18n.t('panel.attention.gone')}</b>}
            {status === 'gone' && heading && <span>{i18n.t('panel.attention.wasAfter', [heading])}</span>}
            {status === 'pending' && <span>{i18n.t('panel.attention.pending')}</span>}
            {role && <span>{role}</span>}
            {shorts.map((entry) => (
              <span key={entry.id}>{entry.short}</span>
            ))}
          </div>
        )}
      </div>
      {(on || unsettled) && (
        <div class="row wrap tag-acts">
          {status === 'changed' && (
            <button type="button" class="btn sm primary" onClick={() => actions.accept(tag)}>
              {i18n.t('panel.attention.accept')}
            </button>
          )}
          {unsettled && (
            <button type="button" class="btn sm" onClick={() => actions.choose(tag)}>
              {i18n.t('panel.attention.choose')}
            </button>
          )}
          {on && (
            <>
              <button type="button" class="btn sm quiet" onClick={() => actions.edit(tag)}>
                <Icon of={Pencil} small />
                {i18n.t('common.edit')}
              </button>
              {!unsettled && (
                <button type="button" class="btn sm quiet" onClick={() => actions.choose(tag)}>
                  <Icon of={TextCursor} small />
                  {i18n.t('common.changePassage')}
                </button>
              )}
            </>
          )}
          {(on || status === 'gone') && (
            <button type="button" class="btn sm quiet" onClick={() => actions.remove(tag)}>
              <Icon of={Trash2} small />
              {i18n.t('common.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  );
});
