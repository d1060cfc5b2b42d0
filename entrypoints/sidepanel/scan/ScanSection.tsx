import { ScanSearch, X } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { groupFinds, type ScanFind } from '../../../core/review/scanUnits.ts';
import { useSlices } from '../../shell/useSlices.ts';
import type { PanelModel } from '../panelModel.ts';
import { SuggestionRow } from './SuggestionRow.tsx';
import type { Scanning } from './useScan.ts';
import { useScanActions } from './useScanActions.ts';

const isLikely = ({ suggestions }: ScanFind) => suggestions[0]?.tier === 'likely';

/** What a scan has found, by standard, each to be accepted, changed or dismissed; “none found” for the others. */
export function ScanSection({ model, scanning }: { model: PanelModel; scanning: Scanning }) {
  const { vocabulary, ask } = model;
  const { scan, cancel, close } = scanning;
  const [at, setAt] = useState<number | null>(null);
  const root = useRef<HTMLElement>(null);
  /** Whether those that are only possible are listed as well. */
  const [wide, setWide] = useState(false);
  const listed = useMemo(() => scan.finds.filter((find) => wide || isLikely(find)), [scan.finds, wide]);
  const possible = scan.finds.filter((find) => !isLikely(find)).length;
  const groups = useMemo(() => {
    const ids = vocabulary.standards.map(({ id }) => id);
    return groupFinds(listed, ids);
  }, [listed, vocabulary]);
  const order = groups.flatMap(({ finds }) => finds);
  const drawn = useSlices(order.length);
  const spans = listed.map(({ start, end }) => ({ start, end }));
  useEffect(() => {
    void ask({ type: 'suggestions:mark', spans, generation: scan.generation });
  }, [listed]);
  useEffect(() => () => void ask({ type: 'suggestions:mark', spans: [], generation: -1 }), []);

  const focus = (find: ScanFind | undefined) => {
    setAt(find?.start ?? null);
    const row = find && root.current?.querySelector<HTMLElement>(`[data-find="${find.start}"] .tag-go`);
    (row ?? root.current?.querySelector<HTMLElement>('.scan-close'))?.focus();
  };
  const stop = order.find(({ start }) => start === at) ?? order[0];
  const { accept, change, dismiss, show, keyDown } = useScanActions(model, scanning, { order, stop, focus });
  const working = scan.state === 'working';
  let left = drawn;
  return (
    <section class="scan" aria-labelledby="scan" ref={root}>
      <h2 class="sec-head" id="scan">
        <Icon of={ScanSearch} small />
        <span class="grow">
          {i18n.t('panel.scan.title')} <span class="count">{listed.length}</span>
        </span>
        <IconButton class="scan-close small" icon={X} label={i18n.t('panel.scan.close')} onClick={close} />
      </h2>
      {working && (
        <div class="row looking">
          <progress class="grow" value={scan.part} aria-label={i18n.t('panel.scan.working')} />
          <button type="button" class="btn sm" onClick={cancel}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      )}
      {scan.state === 'failed' && <p class="sub pad">{i18n.t('panel.scan.failed')}</p>}
      {!working && scan.state !== 'failed' && (
        <p class="sub pad">{i18n.t(scan.state === 'cancelled' ? 'panel.scan.partly' : 'panel.scan.notYours')}</p>
      )}
      {possible > 0 && (
        <p class="pad">
          <button type="button" class="link scan-wide" onClick={() => setWide(!wide)}>
            {wide ? i18n.t('panel.scan.likelyOnly') : i18n.t('panel.scan.showPossible', possible)}
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the rows */}
      <div onKeyDown={keyDown}>
        {groups.map(({ standardId, finds }) => {
          const part = finds.slice(0, Math.max(left, 0));
          left -= finds.length;
          const name = vocabulary.standards.find(({ id }) => id === standardId)?.name;
          if (finds.length === 0 && working) return null;
          return (
            <div key={standardId}>
              <h3 class="scan-std">
                {name} <span class="meta">{finds.length === 0 ? i18n.t('panel.scan.noneFound') : finds.length}</span>
              </h3>
              <ul>
                {part.map((find) => (
                  <SuggestionRow
                    key={find.start}
                    find={find}
                    vocabulary={vocabulary}
                    on={find.start === at}
                    stop={find === stop}
                    onShow={() => {
                      setAt(find.start);
                      void show(find);
                    }}
                    onFocus={() => setAt(find.start)}
                    onAccept={() => void accept(find)}
                    onChange={() => void change(find)}
                    onDismiss={() => void dismiss(find)}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
