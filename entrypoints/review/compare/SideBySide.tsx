import { ChevronDown, ChevronUp } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import { documentName } from '../../../core/model/documentName.ts';
import { bestPassages } from '../../../core/review/passagesOf.ts';
import { tagsOfDocument } from '../../../core/store/tags.ts';
import { useLive } from '../../shell/useLive.ts';
import { LookedFor } from '../passages/LookedFor.tsx';
import { PassageList } from '../passages/PassageList.tsx';
import { PassagePlace } from '../passages/PassagePlace.tsx';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import type { ComparedDocument, ComparedRow } from './useComparison.ts';

/** One standard: the best passage of each document next to each other, or that it was looked for. */
export function SideBySide(props: {
  model: ReviewModel;
  row: ComparedRow;
  compared: readonly ComparedDocument[];
  takesFocus: boolean;
  onStep: (by: 1 | -1) => void;
  onEscape: () => void;
}) {
  const { row, compared, model } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.takesFocus) head.current?.focus();
  }, [props.takesFocus, row.id]);
  return (
    <aside
      class="sheet side"
      aria-labelledby="side-of"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onEscape();
      }}
    >
      <div class="row spread head">
        <h2 class="h-panel" id="side-of" tabIndex={-1} ref={head}>
          <span class="std">
            <CategoryGlyph code={row.code} />
            {row.name}
          </span>
        </h2>
        <span class="row steps">
          <IconButton icon={ChevronUp} label={i18n.t('review.compare.before')} onClick={() => props.onStep(-1)} />
          <IconButton icon={ChevronDown} label={i18n.t('review.compare.after')} onClick={() => props.onStep(1)} />
        </span>
      </div>
      {compared.map((each) => (
        <Best key={`${each.document.id}${row.id}`} model={model} row={row} compared={each} />
      ))}
    </aside>
  );
}

function Best({ model, row, compared }: { model: ReviewModel; row: ComparedRow; compared: ComparedDocument }) {
  const { document, items } = compared;
  const [all, setAll] = useState(false);
  const tags = useLive(
    () => tagsOfDocument(document.id),
    [document.id],
    () => undefined,
  );
  const finding = model.findings.find((each) => each.documentId === document.id && each.itemId === row.id);
  const found = tags ? bestPassages(tags, finding?.cited ?? [], row.id) : [];
  const points = items.get(row.id)?.points ?? 0;
  const name = documentName(document);
  const [best] = found;
  const isOpen = tags !== null && !best && !finding?.absence && (finding?.score ?? null) === null;
  return (
    <article aria-busy={tags === null}>
      <header class="row spread">
        <h3 class="strong">{name}</h3>
        <span class="row">
          {best && <StrengthMark strength={best.strength} />}
          <i class={`cell k v${points}`}>
            {points}
            <span class="vh">{i18n.t('review.cell.ofTwo')}</span>
          </i>
        </span>
      </header>
      {best && !all && <blockquote class="quote">{passageWords(best.passage)}</blockquote>}
      {all && <PassageList tags={found} document={document} />}
      {best && (
        <p class="row wrap links meta">
          {!all && <PassagePlace tag={best} document={document} />}
          {found.length > 1 && (
            <button type="button" class="link meta" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? i18n.t('review.compare.fewer') : i18n.t('review.compare.more', found.length - 1)}
              <span class="vh">: {name}</span>
            </button>
          )}
        </p>
      )}
      {finding?.absence && <LookedFor absence={finding.absence} />}
      {tags && !best && !finding?.absence && (
        <p class="sub">{i18n.t(isOpen ? 'review.cell.nothingYet' : 'review.cell.noPassage')}</p>
      )}
      <p class="row wrap links">
        {isOpen && (
          <a class="link meta" href={hrefOf('findings', document.id, row.id, 'look')}>
            {i18n.t('review.cell.lookForIt')}
            <span class="vh">: {name}</span>
          </a>
        )}
        <a class="link meta" href={hrefOf('findings', document.id, row.id)}>
          {i18n.t('review.cell.toFinding')}
          <span class="vh">: {name}</span>
        </a>
        {points < 2 && model.review.kind !== 'plan' && (
          <a class="link meta" href={hrefOf('questions', document.id, row.id)}>
            {i18n.t('review.compare.ask', [name])}
          </a>
        )}
      </p>
    </article>
  );
}
