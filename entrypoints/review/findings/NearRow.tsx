import { i18n } from '#i18n';
import { StrengthGlyph } from '../../../components/StrengthMark.tsx';
import { STRENGTHS, type Strength } from '../../../core/model/tag.ts';
import type { NearPassage } from './useTextSearch.ts';

/** A passage that came close: its words, where it stands, which words it has, and what it can become. */
export function NearRow(props: { near: NearPassage; onTag: (strength: Strength) => void; onDismiss: () => void }) {
  const { exact: quote, page, heading, terms } = props.near;
  const place = page === null ? heading : i18n.t('common.wholePage', [String(page)]);
  const start = quote.slice(0, 60);
  return (
    <li>
      <p class="quote">{quote}</p>
      <p class="meta">{[place, terms.join(', ')].filter(Boolean).join(' · ')}</p>
      <div class="row wrap near-acts">
        <span class="meta" aria-hidden="true">
          {i18n.t('review.findings.tagAs')}
        </span>
        {STRENGTHS.map((strength) => (
          <button type="button" key={strength} class="btn sm" onClick={() => props.onTag(strength)}>
            <span class={`strength ${strength}`}>
              <StrengthGlyph strength={strength} />
            </span>
            <span class="vh">{i18n.t('review.findings.tagAs')} </span>
            {i18n.t(`common.${strength}`)}
            <span class="vh">: {start}</span>
          </button>
        ))}
        <button type="button" class="btn sm quiet" onClick={props.onDismiss}>
          {i18n.t('review.findings.dismiss')}
          <span class="vh">: {start}</span>
        </button>
      </div>
    </li>
  );
}
