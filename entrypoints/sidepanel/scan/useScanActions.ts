import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { offeredOf } from '../../../components/picker/useSuggestions.ts';
import { announceChange } from '../../../core/platform/announceChange.ts';
import type { ScanFind } from '../../../core/review/scanUnits.ts';
import { undo } from '../../../core/store/history.ts';
import { dismissSuggestion } from '../../../core/store/verdicts.ts';
import type { PanelModel } from '../panelModel.ts';
import type { Scanning } from './useScan.ts';

/** The rows in order, the one that keys speak of, and how to go to another (undefined: none is left). */
type Rows = { order: ScanFind[]; stop: ScanFind | undefined; focus: (find: ScanFind | undefined) => void };

/** What can be done with what a scan has found, by button and by key: A accepts, C changes, D and Delete dismiss. */
export function useScanActions(model: PanelModel, { scan, drop, put }: Scanning, { order, stop, focus }: Rows) {
  const { ask, toast } = model;
  /** While one is answered the next key waits: the same passage is not tagged twice. */
  const busy = useRef(false);
  const alone = async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    await work().finally(() => {
      busy.current = false;
    });
  };
  /** Takes a row away that was answered; the next one has its turn. */
  const leave = (find: ScanFind) => {
    const index = order.indexOf(find);
    drop(find);
    focus(order[index + 1] ?? order[index - 1]);
  };
  const describe = async ({ start, end }: ScanFind) => {
    const answer = await ask({ type: 'passage:describe', span: { start, end }, generation: scan.generation });
    if (!answer.ok) toast(i18n.t('panel.scan.moved'));
    return answer.ok ? answer.value : null;
  };
  const accept = (find: ScanFind) =>
    alone(async () => {
      const standard = find.suggestions[0]?.standardId;
      const passage = standard && (await describe(find));
      if (!standard || !passage) return;
      const judgement = { standards: [standard], responsibilities: [], role: model.settings.lastRole, note: '' };
      const offered = offeredOf(find.suggestions, [standard]);
      const result = await model.addTag(passage, { ...judgement, strength: 'strong' }, offered);
      if (result.ok) leave(find);
    });
  const change = (find: ScanFind) =>
    alone(async () => {
      const passage = await describe(find);
      if (passage) model.pick({ mode: 'tag', passage, after: () => leave(find) });
    });
  const dismiss = (find: ScanFind) =>
    alone(async () => {
      const { page, review } = model;
      const [first] = find.suggestions;
      if (!first || !page.state) return;
      const phrases = offeredOf([first], [])?.shown[0]?.phrases ?? [];
      const of = { reviewId: review.id, url: page.state.url, title: page.state.title };
      const result = await model.write(
        () => dismissSuggestion({ ...of, standardId: first.standardId, words: find.text, phrases }),
        { text: i18n.t('panel.scan.dismissed'), undo: ({ id }) => void takeBack(id, find) },
      );
      if (result.ok) leave(find);
    });
  const takeBack = async (verdictId: string, find: ScanFind) => {
    const result = await undo(verdictId);
    if (!result.ok || !result.value) return toast(i18n.t('panel.notLast'));
    void announceChange();
    put(find);
  };
  const show = async ({ start, end }: ScanFind) => {
    const answer = await ask({ type: 'passage:mark', span: { start, end }, generation: scan.generation });
    if (!answer.ok) toast(i18n.t('panel.scan.moved'));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !stop) return;
    const index = order.indexOf(stop);
    const to: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: order.length - 1 };
    const next = to[event.key];
    const does: Record<string, typeof accept> = { a: accept, c: change, d: dismiss };
    const key = event.key.toLowerCase();
    if (next !== undefined) focus(order[Math.min(Math.max(next, 0), order.length - 1)]);
    else if (key === 'delete') void dismiss(stop);
    else if (model.settings.shortcutsOn && does[key]) void does[key](stop);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { accept, change, dismiss, show, keyDown };
}
