import { ChevronDown, ChevronUp } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import type { ViewState } from './DocumentView.ts';

/** The number of the page in view, which can be typed, between the way back and the way on. */
export function PageField({ state: { page, pages }, onGo }: { state: ViewState; onGo: (page: number) => void }) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const wanted = Number.parseInt(typed, 10);
    if (wanted >= 1 && wanted <= pages) onGo(wanted);
    else setTyped(String(page));
  };
  return (
    <div class="row tight pages">
      <IconButton
        icon={ChevronUp}
        label={i18n.t('reader.previousPage')}
        off={page <= 1}
        onClick={() => onGo(page - 1)}
      />
      <input
        class="page-no"
        inputMode="numeric"
        aria-label={i18n.t('reader.pageField', [String(pages)])}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        // A press on the page must not move it away from under the mouse.
        onBlur={() => typed !== String(page) && go()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(String(page));
        }}
      />
      <span class="meta num nowrap" aria-hidden="true">
        {i18n.t('reader.ofPages', [String(pages)])}
      </span>
      <IconButton
        icon={ChevronDown}
        label={i18n.t('reader.nextPage')}
        off={page >= pages}
        onClick={() => onGo(page + 1)}
      />
    </div>
  );
}
