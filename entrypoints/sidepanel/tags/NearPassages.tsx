import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { WordDiff } from '../../../components/WordDiff.tsx';
import type { Tag } from '../../../core/model/tag.ts';
import { type NearPassage, nearestPassages } from '../../../core/review/nearestPassages.ts';
import { tagsByUnit } from '../../../core/review/passageSections.ts';
import { keptWords, wordDiff } from '../../../core/review/wordDiff.ts';
import type { PanelModel } from '../panelModel.ts';
import { useBlocks } from '../useBlocks.ts';
import type { TagActions } from './useTagActions.ts';

/**
 * The passages of the page that are most like one it has lost, each with the words that differ. Nothing is taken but
 * what the person says is it.
 */
export function NearPassages({ model, tag, actions }: { model: PanelModel; tag: Tag; actions: TagActions }) {
  const { blocks, generation, failed } = useBlocks(model, nothingMoves);
  const near = useMemo(() => blocks && nearestPassages(tag.passage, blocks, navigator.language), [blocks, tag.id]);
  const said = near && (near.length > 0 ? i18n.t('panel.near.found', near.length) : i18n.t('panel.near.none'));
  const now = useRef({ model, generation });
  now.current = { model, generation };
  useEffect(() => {
    if (said) model.say(said);
  }, [said]);
  useEffect(
    () => () => void now.current.model.ask({ type: 'passage:mark', span: null, generation: now.current.generation }),
    [],
  );
  if (failed) return <p class="near sub">{i18n.t('panel.passages.failedText')}</p>;
  if (!near) return <p class="near sub">{i18n.t('panel.near.looking')}</p>;
  const { tags, anchors } = model;
  return (
    <section class="near" aria-label={i18n.t('panel.near.title')}>
      {near.length > 0 ? <h4 class="h-group">{i18n.t('panel.near.title')}</h4> : <p class="sub">{said}</p>}
      {near.length > 0 && (
        <ol>
          {near.map((passage) => (
            <Near
              key={passage.start}
              id={`n-${tag.id}-${passage.start}`}
              quote={tag.passage.quote.exact}
              passage={passage}
              tagged={standardsOf(tagsByUnit([passage], tags ?? [], anchors).get(passage.start) ?? [], model)}
              onTake={() => actions.take(tag, passage, generation)}
              onShow={() => actions.point(passage, generation)}
            />
          ))}
        </ol>
      )}
      <p class="row wrap else">
        {near.length > 0 && <span class="sub">{i18n.t('panel.near.else')}</span>}
        <button type="button" class="btn sm" onClick={() => actions.choose(tag)}>
          {i18n.t('panel.attention.choose')}
        </button>
      </p>
    </section>
  );
}

function Near(props: {
  id: string;
  quote: string;
  passage: NearPassage;
  /** Standards that other tags give to these words. */
  tagged: string;
  onTake: () => void;
  onShow: () => void;
}) {
  const { id, quote, passage, tagged } = props;
  const runs = wordDiff(quote, passage.text);
  const { kept, of } = keptWords(runs);
  const same = runs.every((run) => run.kind === 'same');
  return (
    <li>
      <blockquote class="quote">
        <WordDiff runs={runs} />
      </blockquote>
      {/* Read out with the buttons, the old words between the new ones would make no sentence. */}
      <span hidden id={id}>
        {passage.text}
      </span>
      <p class="foot meta">
        <span>{same ? i18n.t('panel.near.same') : i18n.t('panel.attention.kept', [String(kept), String(of)])}</span>
        {passage.heading && <span>{i18n.t('panel.near.under', [passage.heading])}</span>}
        {tagged && <span>{i18n.t('panel.near.tagged', [tagged])}</span>}
      </p>
      <div class="row wrap">
        <button type="button" class="btn sm" aria-describedby={id} onClick={props.onTake}>
          {i18n.t('panel.near.take')}
        </button>
        <button type="button" class="btn sm quiet" aria-describedby={id} onClick={props.onShow}>
          {i18n.t('panel.near.show')}
        </button>
      </div>
    </li>
  );
}

function standardsOf(tags: readonly Tag[], { vocabulary }: PanelModel): string {
  const ids = new Set(tags.flatMap((tag) => tag.standards));
  return vocabulary.standards
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => name)
    .join(', ');
}

/** Near passages are looked for anew in a new list; none of their offsets goes on. */
function nothingMoves(): void {}
