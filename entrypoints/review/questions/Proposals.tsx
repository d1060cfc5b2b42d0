import { Plus } from 'lucide-preact';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { Proposal } from '../../../core/review/proposeRequests.ts';
import { itemCode } from '../itemCode.ts';
import { itemName } from '../itemName.ts';
import type { Requests } from './useRequests.ts';

/** What Crosswalk would ask; nothing of it is asked until a person adds it. */
export function Proposals({ proposals, requests }: { proposals: readonly Proposal[]; requests: Requests }) {
  return (
    <section aria-labelledby="proposed" class="proposed">
      <header class="row wrap spread">
        <div>
          <h2 id="proposed" class="h-panel">
            {i18n.t('review.questions.proposed')} <span class="count">{proposals.length}</span>
          </h2>
          <p class="sub">{i18n.t('review.questions.proposedText')}</p>
        </div>
        {proposals.length > 1 && (
          <button type="button" class="btn" onClick={() => requests.add([...proposals])}>
            <Icon of={Plus} small />
            {i18n.t('review.questions.addAll', proposals.length)}
          </button>
        )}
      </header>
      {proposals.length === 0 && <p class="meta">{i18n.t('review.questions.noneProposed')}</p>}
      <ul class="stack">
        {proposals.map((proposal) => (
          <li key={`${proposal.itemId}${proposal.kind}`} class="proposal" data-about={proposal.itemId}>
            <div class="grow">
              <h3 class="std">
                <CategoryGlyph code={itemCode(proposal.itemId) ?? 'rc'} />
                {itemName(proposal.itemId)}
              </h3>
              <p class="meta">{why(proposal)}</p>
              <p>{proposal.text}</p>
            </div>
            <button
              type="button"
              class="btn sm"
              aria-label={i18n.t('review.questions.addOne', [itemName(proposal.itemId)])}
              onClick={() => requests.add([proposal])}
            >
              <Icon of={Plus} small />
              {i18n.t('review.questions.add')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function why({ kind, cited, absent }: Proposal): string {
  if (kind === 'change') return i18n.t('review.questions.becauseConflicts', cited.length);
  if (absent) return i18n.t('review.questions.becauseAbsent');
  return cited.length > 0
    ? i18n.t('review.questions.becauseWeak', cited.length)
    : i18n.t('review.questions.becauseMissing');
}
