import { MessageSquare, Pencil, TextCursor, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { memo } from '../../../components/memo.tsx';
import { PageNumber } from '../../../components/PageNumber.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StandardName } from '../../../components/StandardName.tsx';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import { WordDiff } from '../../../components/WordDiff.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { needsAttention, type Standing } from '../../../core/review/standing.ts';
import { wordDiff } from '../../../core/review/wordDiff.ts';
import { FormerPlace } from './FormerPlace.tsx';
import { SettleTag } from './SettleTag.tsx';
import { TagStanding } from './TagStanding.tsx';
import type { TagActions } from './useTagActions.ts';

type Props = {
  tag: Tag;
  standing: Standing;
  /** What a changed passage says now. */
  now: string | null;
  /** The page of a PDF that it stands on, or stood; null where there are none. */
  page: number | null;
  /** How the nearest placed tags before and behind one without a place begin. */
  before: string | null;
  after: string | null;
  /** Whether the page is there. */
  here: boolean;
  /** Marked in the list; shows its buttons. */
  on: boolean;
  /** The one row of the list that Tab reaches. */
  stop: boolean;
  vocabulary: Vocabulary;
  actions: TagActions;
  /** The near passages, when they are shown. */
  near: ComponentChildren;
};

/** Longer quotes than this are cut in the list until their row is marked. */
const LONG = 600;

/** One tag: standards, strength, the quote, the note, and how it stands on the page. */
export const TagRow = memo(function TagRow(props: Props) {
  const { tag, standing, now, page, on, vocabulary, actions } = props;
  const { quote, heading } = tag.passage;
  const role = vocabulary.roles.find((entry) => entry.id === tag.role)?.name;
  const shorts = vocabulary.responsibilities.filter((entry) => tag.responsibilities.includes(entry.id));
  const waits = needsAttention(standing);
  const homeless = standing === 'gone' || standing === 'detached';
  const runs = standing === 'changed' && now !== null ? wordDiff(quote.exact, now) : null;
  const whole = on || (waits && quote.exact.length <= LONG);
  return (
    <li class={on ? 'tag on' : 'tag'} data-tag={tag.id} aria-current={on ? 'true' : undefined}>
      <div class="tag-main">
        <div class="line1">
          <h3 class="stds">
            <button
              type="button"
              class="tag-go"
              tabIndex={props.stop ? 0 : -1}
              aria-describedby={`s-${tag.id} f-${tag.id} q-${tag.id}`}
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
          <StrengthMark strength={tag.strength} id={`s-${tag.id}`} />
        </div>
        <blockquote id={`q-${tag.id}`} class={`quote ${homeless ? 'gone' : ''} ${whole ? '' : 'clamp'}`}>
          {runs ? <WordDiff runs={runs} /> : passageWords(tag.passage)}
        </blockquote>
        {tag.note && (
          <p class="note">
            <Icon of={MessageSquare} small />
            <span>{tag.note}</span>
          </p>
        )}
        {(role || page !== null || waits || homeless || standing === 'pending' || tag.suggested) && (
          <div class="foot meta" id={`f-${tag.id}`}>
            {page !== null && <PageNumber page={page} />}
            <TagStanding standing={standing} passage={tag.passage} runs={runs} />
            {role && <span>{role}</span>}
            {shorts.map((entry) => (
              <span key={entry.id}>{entry.short}</span>
            ))}
            {tag.suggested && <span>{i18n.t('panel.scan.began')}</span>}
          </div>
        )}
        {homeless && <FormerPlace heading={heading} before={props.before} after={props.after} />}
      </div>
      {(on || waits) && (
        <div class="row wrap tag-acts">
          {waits || homeless ? (
            <SettleTag tag={tag} standing={standing} here={props.here} open={props.near !== null} actions={actions} />
          ) : (
            <>
              <button type="button" class="btn sm quiet" onClick={() => actions.edit(tag)}>
                <Icon of={Pencil} small />
                {i18n.t('common.edit')}
              </button>
              <button type="button" class="btn sm quiet" onClick={() => actions.choose(tag)}>
                <Icon of={TextCursor} small />
                {i18n.t('common.changePassage')}
              </button>
              <button type="button" class="btn sm quiet" onClick={() => actions.remove(tag)}>
                <Icon of={Trash2} small />
                {i18n.t('common.delete')}
              </button>
            </>
          )}
        </div>
      )}
      {props.near}
    </li>
  );
});
