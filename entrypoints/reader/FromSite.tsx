import { FileText } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import type { Problem } from '../../core/model/result.ts';
import { fetchFile, fetchOnce, isGoogleDocument, mayFetch } from '../../core/platform/siteFile.ts';

/**
 * Fetches a file from a site: at once where we may, else after the person has allowed it, once. `onFile` gets the bytes;
 * a file that cannot be had is told with another way to open it.
 */
export function FromSite(props: {
  url: string;
  onFile: (file: { name: string; bytes: Uint8Array<ArrayBuffer> }) => void;
  /** Opens a file in another way. */
  onOther: () => void;
}) {
  const { url, onFile } = props;
  const [state, setState] = useState<'looking' | 'asking' | 'fetching' | Problem['code']>('looking');
  const [share, setShare] = useState(0);
  const work = useRef(new AbortController());
  const host = new URL(url).hostname;
  const progress = (part: number) => {
    setState('fetching');
    setShare(part);
  };
  const get = async (fetching: typeof fetchFile) => {
    const answer = await fetching(url, progress, work.current.signal).catch(() => null);
    if (answer?.ok) onFile(answer.value);
    else if (!work.current.signal.aborted) setState(answer?.error.code ?? 'failed');
  };
  useEffect(() => {
    void mayFetch(url).then((may) => {
      if (!may) return setState('asking');
      progress(0);
      void get(fetchFile);
    });
    return () => work.current.abort();
  }, [url]);
  if (state === 'looking') return null;
  if (state === 'fetching') {
    return (
      <main class="opening">
        <div class="opening-box">
          <p role="status">{i18n.t('library.fetching', [host])}</p>
          <progress value={share} max={1} aria-label={i18n.t('library.fetching', [host])} />
          <button type="button" class="btn" onClick={props.onOther}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      </main>
    );
  }
  const isAsking = state === 'asking' || state === 'refused';
  return (
    <main class="start-page">
      <section class="drop">
        <Icon of={FileText} />
        <h1 class="h-panel">{i18n.t(isAsking ? 'library.ask' : 'library.notFetched', [host])}</h1>
        <p class="sub" role="status">
          {hintOf(state, url)}
        </p>
        {state !== 'invalid' && (
          <button type="button" class="btn primary" onClick={() => void get(fetchOnce)}>
            {i18n.t(isAsking ? 'library.allow' : 'common.tryAgain')}
          </button>
        )}
        <button type="button" class="btn" onClick={props.onOther}>
          {i18n.t('library.other')}
        </button>
      </section>
    </main>
  );
}

/** Why there is nothing yet, and how the file comes here without the site. */
function hintOf(state: string, url: string): string {
  if (state === 'invalid') return i18n.t('library.tooLarge');
  const instead = i18n.t(isGoogleDocument(url) ? 'library.insteadGoogle' : 'library.instead');
  if (state === 'asking') return `${i18n.t('library.askHint')} ${instead}`;
  return state === 'refused' ? `${i18n.t('library.refused')} ${instead}` : instead;
}
