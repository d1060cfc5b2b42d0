import { Archive } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { STRENGTHS } from '../../../core/model/tag.ts';
import type { Counts } from '../../../core/review/coverage.ts';
import type { ItemStanding } from '../../../core/review/requirements.ts';

/**
 * One standard: its counts in words and as a bar, and how many of them are detached evidence; a gap is drawn dashed, says
 * whether it was looked for in the document here, and leads to the search for it and to the Guide.
 */
export function CoverageRow(props: {
  name: string;
  counts: Counts;
  /** The most passages that any bar must have room for. */
  widest: number;
  /** What the review requires of it and how this document stands there; null where nothing is required. */
  required: string | null;
  /** How the document here stands; null where none of the review is shown. */
  here: Pick<ItemStanding, 'lookedFor' | 'settled'> | null;
  onLook: () => void;
  onOpen: () => void;
  onGuide: () => void;
}) {
  const { counts, here } = props;
  const gap = counts.total === 0;
  return (
    <li>
      <button type="button" class="cov" onClick={gap ? props.onGuide : props.onOpen}>
        <span class="name">{props.name}</span>
        <span class="meta num">
          {gap ? (
            <b class="strong">{i18n.t('panel.coverage.gap')}</b>
          ) : (
            STRENGTHS.filter((strength) => counts[strength] > 0).map((strength, index) => (
              <span key={strength} class={strength}>
                {index > 0 && ' · '}
                {i18n.t(`panel.coverage.count.${strength}`, counts[strength])}
              </span>
            ))
          )}
        </span>
        <span class="bar" aria-hidden="true">
          {gap && <i class="gap" />}
          {STRENGTHS.filter((strength) => counts[strength] > 0).map((strength) => (
            <i
              key={strength}
              class={strength}
              style={{ inlineSize: `${((counts[strength] / props.widest) * 100).toFixed(1)}%` }}
            />
          ))}
          {!gap && <i class="none" />}
        </span>
        {props.required && <span class="meta must">{i18n.t('panel.musts.here', [props.required])}</span>}
        {counts.detached > 0 && (
          <span class="meta num detached">
            <Icon of={Archive} small />
            {i18n.t('panel.coverage.detached', counts.detached)}
          </span>
        )}
      </button>
      {gap && (
        <div class="gapline">
          {here && (here.lookedFor || !here.settled) && (
            <p class="sub">{i18n.t(here.lookedFor ? 'panel.coverage.lookedFor' : 'panel.coverage.notLooked')}</p>
          )}
          {here && !here.lookedFor ? (
            <button type="button" class="btn sm" onClick={props.onLook}>
              {i18n.t('review.findings.look')}
              <span class="vh">: {props.name}</span>
            </button>
          ) : (
            <button type="button" class="btn sm" onClick={props.onGuide}>
              {i18n.t('panel.coverage.seeGuide')}
              <span class="vh">: {props.name}</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}
