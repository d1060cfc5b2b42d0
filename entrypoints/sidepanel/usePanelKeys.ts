import { useEffect, useRef, useState } from 'preact/hooks';
import { keysOf } from '../../components/keysOf.ts';
import { tagList } from '../../core/review/tagList.ts';
import type { PanelModel } from './panelModel.ts';

/** Whether the list of keys is open. */
export type KeyHelp = { open: boolean; set: (open: boolean) => void };

/**
 * Keys that work everywhere in the panel: undo, redo, next and previous tag, `?` for the list of keys; Escape ends the
 * choosing of a passage.
 */
export function usePanelKeys(model: PanelModel): KeyHelp {
  const [open, set] = useState(false);
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', (event) => hear(event, latest.current, () => set(true)), {
      signal: stop.signal,
    });
    return () => stop.abort();
  }, []);
  return { open, set };
}

function hear(event: KeyboardEvent, model: PanelModel, help: () => void): void {
  const inField = (event.target as Element).matches('input:not([type=radio],[type=checkbox]), textarea, select');
  if (!event.isTrusted || event.defaultPrevented || inField || model.picking) return;
  const { shortcuts } = model.settings;
  const keys = keysOf(event);
  if (event.key === 'Escape' && model.choosing) model.choose(null);
  else if (!model.settings.shortcutsOn) return;
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    if (event.shiftKey) model.redo();
    else model.undo();
  } else if (keys && keys === shortcuts.nextTag) step(model, 1);
  else if (keys && keys === shortcuts.previousTag) step(model, -1);
  else if (event.key === '?') help();
  else return;
  event.preventDefault();
}

function step(model: PanelModel, by: number): void {
  const { rows } = tagList(model.tags ?? [], model.anchors, model.filter, model.vocabulary);
  const at = rows.findIndex(({ tag }) => tag.id === model.selected);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (!next) return;
  model.go('tags');
  model.select(next.tag.id);
  void model.ask({ type: 'tag:show', id: next.tag.id });
}
