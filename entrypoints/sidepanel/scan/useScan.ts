import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dismissedIn, type ScanFind, scanUnits } from '../../../core/review/scanUnits.ts';
import { verdictsOf } from '../../../core/store/verdicts.ts';
import { loadSuggester } from '../../shell/suggester.ts';
import type { PanelModel } from '../panelModel.ts';

/** How long the scan works before the panel has its turn, in milliseconds. */
const SLICE = 12;

/**
 * A scan of the whole document: how far it is (0 to 1), what it has found, and the text that its offsets count in. `none`
 * before it is asked for, `failed` when the page does not give its text.
 */
export type Scan = {
  state: 'none' | 'working' | 'done' | 'cancelled' | 'failed';
  part: number;
  finds: ScanFind[];
  generation: number;
};

const NONE: Scan = { state: 'none', part: 0, finds: [], generation: -1 };

/** Scans the document on request, in slices, with progress and cancel. */
export function useScan(model: PanelModel) {
  const [scan, setScan] = useState<Scan>(NONE);
  const latest = useRef(model);
  latest.current = model;
  const stop = useRef(new AbortController());

  const start = useCallback(async () => {
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const { ask, review, document, tags, anchors, settings, say } = latest.current;
    setScan({ ...NONE, state: 'working' });
    const [answer, suggest, verdicts] = await Promise.all([
      ask({ type: 'passages:list' }),
      loadSuggester(),
      verdictsOf(review.id),
    ]);
    if (signal.aborted) return;
    if (!answer.ok) return setScan({ ...NONE, state: 'failed' });
    const { blocks, generation } = answer.value;
    const isDismissed = dismissedIn(verdicts, document?.id ?? null);
    const units = scanUnits(blocks, tags ?? [], anchors, navigator.language);
    const finds: ScanFind[] = [];
    let told = 0;
    let from = performance.now();
    for (const [index, unit] of units.entries()) {
      const { standards } = suggest(unit.text, settings.lastRole);
      const suggestions = standards.filter(({ standardId }) => !isDismissed(unit.text, standardId));
      if (suggestions.length > 0) finds.push({ ...unit, suggestions });
      if (performance.now() - from < SLICE) continue;
      const part = (index + 1) / units.length;
      setScan({ state: 'working', part, finds: [...finds], generation });
      const quarter = Math.floor(part * 4);
      if (quarter > told && quarter < 4) say(i18n.t('panel.scan.progress', [String(quarter * 25)]));
      told = quarter;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      from = performance.now();
    }
    setScan({ state: 'done', part: 1, finds, generation });
    say(i18n.t('panel.scan.done', finds.filter(({ suggestions }) => suggestions[0]?.tier === 'likely').length));
  }, []);

  const cancel = useCallback(() => {
    stop.current.abort();
    setScan((before) => ({ ...before, state: 'cancelled' }));
    latest.current.say(i18n.t('panel.scan.cancelled'));
  }, []);
  const close = useCallback(() => {
    stop.current.abort();
    setScan(NONE);
  }, []);
  /** Takes one from the list, once it was accepted or dismissed. */
  const drop = useCallback((find: ScanFind) => {
    setScan((before) => ({ ...before, finds: before.finds.filter(({ start }) => start !== find.start) }));
  }, []);
  /** Puts one back whose answer was taken back. */
  const put = useCallback((find: ScanFind) => {
    setScan((before) => ({ ...before, finds: [...before.finds, find] }));
  }, []);
  return { scan, start, cancel, close, drop, put };
}

export type Scanning = ReturnType<typeof useScan>;
