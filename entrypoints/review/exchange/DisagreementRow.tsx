import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { categoryOfStandard, standardById } from '../../../content/framework.ts';
import type { Choice } from '../../../core/review/consensus.ts';
import type { Disagreement } from '../../../core/review/disagreements.ts';

/** One passage that two readers judged differently, and what stands of it in the consensus copy. */
export function DisagreementRow(props: {
  disagreement: Disagreement;
  names: { first: string; second: string };
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}) {
  const { disagreement, names, choice } = props;
  const { kind, standardId, document, text } = disagreement;
  const said = (side: 'first' | 'second') => i18n.t(`common.${disagreement[side][0]?.strength ?? 'partial'}`);
  const side = kind === 'onlySecond' ? 'second' : 'first';
  const noTag = { value: 'neither' as const, label: i18n.t('review.exchange.noTag') };
  const options =
    kind === 'strength'
      ? [{ value: 'first' as const, label: said('first') }, { value: 'second' as const, label: said('second') }, noTag]
      : [{ value: side as 'first' | 'second', label: i18n.t('review.exchange.keep') }, noTag];
  const category = categoryOfStandard(standardId);
  const notes = [...disagreement.first, ...disagreement.second].map(({ note }) => note).filter(Boolean);
  return (
    <li>
      <div class="row">
        {category && <CategoryGlyph code={category.code} />}
        <h4 class="strong">{standardById(standardId)?.name ?? standardId}</h4>
        <span class="meta">{document.title}</span>
      </div>
      <blockquote class="quote clamp">{text}</blockquote>
      <p class="sub">
        {kind === 'strength'
          ? i18n.t('review.exchange.strengths', [names.first, said('first'), names.second, said('second')])
          : i18n.t('review.exchange.taggedBy', [names[side], said(side)])}
      </p>
      {notes.map((note) => (
        <p key={note} class="sub">
          “{note}”
        </p>
      ))}
      <Segments<Choice | 'open'>
        label={i18n.t('review.exchange.choice')}
        value={choice ?? 'open'}
        options={options}
        onChange={(chosen) => chosen !== 'open' && props.onChoose(chosen)}
      />
    </li>
  );
}
