import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { problemText } from '../../components/problemText.ts';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { standardById } from '../../content/framework.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import { undo } from '../../core/store/history.ts';
import { live } from '../../core/store/live.ts';
import { forgetVerdicts, learnedVerdicts } from '../../core/store/verdicts.ts';
import type { Notice } from './notice.ts';
import { Row } from './Section.tsx';

/** So many are listed; the others count the same. */
const LISTED = 200;

/** What suggestions have learned from the person's own answers: how much, what, and the way to clear it. */
export function Learned({ tell }: { tell: (notice: Notice) => void }) {
  const verdicts = useSubscribed<Verdict[]>((next, signal) => live(learnedVerdicts, next, signal), []);
  const [open, setOpen] = useState(false);
  const count = verdicts?.length ?? 0;
  const of = (verdict: Verdict['verdict']) => String(verdicts?.filter((each) => each.verdict === verdict).length ?? 0);
  const clear = async () => {
    const [one] = verdicts ?? [];
    const result = await forgetVerdicts();
    setOpen(false);
    if (!result.ok) return tell({ text: problemText(result.error) });
    tell({ text: i18n.t('options.learned.cleared'), ...(one && { undo: () => void takeBack(one) }) });
  };
  /** `one` of those that were cleared: something else may have been changed since. */
  const takeBack = async (one: Verdict) => {
    const result = await undo(one.id);
    if (!result.ok) return tell({ text: problemText(result.error) });
    tell({ text: i18n.t(result.value ? 'options.learned.back' : 'options.notLast') });
  };
  return (
    <Row
      title={i18n.t('options.learned.title')}
      hint={
        count === 0
          ? i18n.t('options.learned.nothing')
          : i18n.t('options.learned.counts', [of('accepted'), of('changed'), of('dismissed')])
      }
    >
      {/* Also where nothing was learned: the focus comes back to it once all was cleared. */}
      <button class="btn sm" type="button" onClick={() => setOpen(true)}>
        {i18n.t('options.learned.look')}
      </button>
      {open && (
        <Dialog title={i18n.t('options.learned.title')} onClose={() => setOpen(false)}>
          <p class="sub">{i18n.t(count === 0 ? 'options.learned.nothing' : 'options.learned.text')}</p>
          <ul class="bin">
            {verdicts?.slice(0, LISTED).map((each) => (
              <li key={each.id} class="or">
                <div class="grow">
                  <p class="quote clamp">{each.words}</p>
                  <p class="meta">{i18n.t(`options.learned.${each.verdict}`, [nameOf(each.standardId)])}</p>
                </div>
              </li>
            ))}
          </ul>
          <div class="acts">
            {count > 0 && (
              <button class="btn quiet" type="button" onClick={() => void clear()}>
                {i18n.t('options.learned.clear')}
              </button>
            )}
            <button class="btn" type="button" onClick={() => setOpen(false)}>
              {i18n.t('common.close')}
            </button>
          </div>
        </Dialog>
      )}
    </Row>
  );
}

const nameOf = (standardId: string) => standardById(standardId)?.name ?? standardId;
