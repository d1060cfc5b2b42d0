import { Minus, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useSlices } from '../../shell/useSlices.ts';
import { PassagePlace } from '../passages/PassagePlace.tsx';
import type { ReviewModel } from '../reviewModel.ts';
import type { Settling } from '../settle.ts';

type Props = {
  model: ReviewModel;
  document: DocumentRecord;
  /** All tags under the item. */
  tags: readonly Tag[];
  finding: Finding | null;
  name: string;
  save: (settling: Settling) => Promise<Result<Finding>>;
};

/** The passages that a finding rests on, and the others that it could. */
export function Citations({ model, document, tags, finding, name, save }: Props) {
  const [choosing, setChoosing] = useState(false);
  const ids = finding?.cited ?? [];
  const cited = ids.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  const others = tags.filter(({ id }) => !ids.includes(id));
  const drawn = useSlices(choosing ? others.length : 0);
  const cite = async (id: string, on: boolean) => {
    const rest = (cited: string[]) => cited.filter((each) => each !== id);
    const result = await model.write(() => save(({ cited }) => ({ cited: on ? [...rest(cited), id] : rest(cited) })));
    if (result.ok) model.say(i18n.t(on ? 'review.findings.citedNow' : 'review.findings.uncitedNow'));
  };
  const row = (tag: Tag, isCited: boolean) => (
    <li key={tag.id}>
      <StrengthMark strength={tag.strength} />
      <span class="quote grow">{passageWords(tag.passage)}</span>
      <span class="row end">
        <PassagePlace tag={tag} document={document} />
        <button type="button" class="btn sm quiet" onClick={() => void cite(tag.id, !isCited)}>
          <Icon of={isCited ? Minus : Plus} small />
          {i18n.t(isCited ? 'review.findings.uncite' : 'review.findings.cite')}
          <span class="vh">: {passageWords(tag.passage).slice(0, 60)}</span>
        </button>
      </span>
    </li>
  );
  return (
    <div class="stack">
      {cited.length > 0 && (
        <>
          <h3 class="lab">{i18n.t('review.findings.cited')}</h3>
          <ul class="cites">{cited.map((tag) => row(tag, true))}</ul>
        </>
      )}
      {others.length > 0 && (
        <button
          type="button"
          class="btn sm quiet cite-more"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <Icon of={choosing ? Minus : Plus} small />
          {choosing
            ? i18n.t('review.findings.citeDone')
            : i18n.t(cited.length > 0 ? 'review.findings.citeAnother' : 'review.findings.citeOne', tags.length)}
          <span class="vh">: {name}</span>
        </button>
      )}
      {choosing && <ul class="cites">{others.slice(0, drawn).map((tag) => row(tag, false))}</ul>}
    </div>
  );
}
