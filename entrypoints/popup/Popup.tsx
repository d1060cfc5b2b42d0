import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { search } from '../../content/search.ts';
import type { SearchHit } from '../../content/searchHit.ts';
import type { PanelOrder } from '../../core/model/messages.ts';
import { openPanelFromPopup } from '../../core/platform/openPanel.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';
import { changeSettings, readSettings } from '../../core/platform/settings.ts';
import { citation, lookupById } from './lookup.ts';
import { KeyHints, ReviewLine } from './PopupFooter.tsx';
import { Results, resultId } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TagPage } from './TagPage.tsx';
import { usePlace } from './usePlace.ts';

const RESULTS = 8;
const SAY_AFTER = 400;
const RECENT = 5;

/** Quick look-up in the standards, and the way to tag the page in front. */
export function Popup() {
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState<SearchHit[] | null>(null);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const [copied, setCopied] = useState(false);
  const place = usePlace();
  const field = useRef<HTMLInputElement>(null);
  const asked = query.trim();
  const found = useMemo(() => (asked ? search(asked, RESULTS) : []), [asked]);
  const rows = asked ? found : (recent ?? []);
  const chosen = rows[at];

  useEffect(() => {
    void readSettings().then((settings) => setRecent(settings.recentLookups.flatMap((id) => lookupById(id) ?? [])));
  }, []);
  useEffect(() => {
    // Nothing is chosen in the list of last look-ups until an arrow is pressed.
    setAt(asked ? 0 : -1);
    setCopied(false);
    setSaid('');
    if (!asked) return;
    const wait = setTimeout(
      () => setSaid(found.length > 0 ? i18n.t('popup.results', found.length) : i18n.t('popup.nothing', [asked])),
      SAY_AFTER,
    );
    return () => clearTimeout(wait);
  }, [asked, found]);

  const open = (item: SearchHit | undefined) => {
    if (!place.tab) return;
    const { windowId } = place.tab;
    const to = { type: 'panel:go', windowId } as const;
    const order: PanelOrder = item ? { ...to, view: 'guide', item: item.id } : { ...to, view: 'tags' };
    // A full disk must not keep the panel closed.
    const before = Promise.allSettled([sendPanelOrder(order), item && remember(item)]);
    void openPanelFromPopup(windowId, before).then((opened) => {
      if (opened.ok) window.close();
      else setSaid(i18n.t('popup.panelRefused'));
    });
  };
  const wasCopied = (item: SearchHit) => {
    void remember(item);
    setCopied(true);
    setSaid(i18n.t('popup.copied'));
  };
  const copy = (item: SearchHit) =>
    navigator.clipboard.writeText(citation(item)).then(
      () => wasCopied(item),
      () => setSaid(i18n.t('panel.guide.notCopied')),
    );
  const onCopy = (event: ClipboardEvent) => {
    const box = field.current;
    const wordsSelected = box && box.selectionStart !== box.selectionEnd;
    if (!chosen || wordsSelected || !document.getSelection()?.isCollapsed) return;
    event.clipboardData?.setData('text/plain', citation(chosen));
    event.preventDefault();
    wasCopied(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && rows.length > 0) {
      setAt(at < 0 && step < 0 ? rows.length - 1 : (at + step + rows.length) % rows.length);
      setCopied(false);
    } else if (event.key === 'Enter' && chosen) open(chosen);
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <main class="popup" onCopy={onCopy}>
      <h1 class="vh">{i18n.t('popup.title')}</h1>
      <SearchBox
        field={field}
        value={query}
        listed={rows.length > 0}
        active={chosen && resultId(chosen)}
        onInput={setQuery}
        onKeyDown={onKeyDown}
      />
      {!asked && <TagPage place={place} onProblem={setSaid} />}
      {!asked && recent?.length === 0 && <p class="sub first">{i18n.t('popup.firstHint')}</p>}
      {rows.length > 0 && (
        <Results
          label={asked ? i18n.t('popup.results', found.length) : i18n.t('popup.recent')}
          headed={!asked}
          rows={rows}
          at={at}
          onPoint={setAt}
          onOpen={open}
        />
      )}
      {asked && rows.length === 0 && (
        <>
          <div class="nothing">
            <h2>{i18n.t('popup.nothing', [asked])}</h2>
            <p class="sub">{i18n.t('popup.nothingHint')}</p>
          </div>
          <TagPage place={place} onProblem={setSaid} below />
        </>
      )}
      {chosen && asked ? (
        <KeyHints copied={copied} onOpen={() => open(chosen)} onCopy={() => void copy(chosen)} />
      ) : (
        <ReviewLine name={place.reviewName} onOpenPanel={() => open(undefined)} />
      )}
      <p class="vh" role="status">
        {said}
      </p>
    </main>
  );
}

async function remember(item: SearchHit): Promise<void> {
  const { recentLookups } = await readSettings();
  await changeSettings({ recentLookups: [item.id, ...recentLookups.filter((id) => id !== item.id)].slice(0, RECENT) });
}
