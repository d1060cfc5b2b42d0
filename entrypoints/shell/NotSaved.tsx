import { TriangleAlert } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import { problemText } from '../../components/problemText.ts';
import type { Notices } from './useNotices.ts';

/** Says what was not saved, what is safe and how to go on. */
export function NotSaved(props: { failure: NonNullable<Notices['failure']>; onClose: () => void }) {
  const { failure } = props;
  return (
    <Callout tone="bad" icon={TriangleAlert} {...inTwo(problemText(failure.problem))}>
      <button type="button" class="btn sm primary" onClick={failure.retry}>
        {i18n.t('common.tryAgain')}
      </button>
      <button type="button" class="btn sm" onClick={() => void browser.runtime.openOptionsPage()}>
        {i18n.t('panel.saveBackup')}
      </button>
      <button type="button" class="btn sm quiet" onClick={props.onClose}>
        {i18n.t('common.close')}
      </button>
    </Callout>
  );
}

/** The first sentence as a title, the others as text. */
function inTwo(words: string): { title: string; text: string } {
  const [title = words, ...rest] = words.split(/(?<=\.)\s/);
  return { title: title.replace(/\.$/, ''), text: rest.join(' ') };
}
