import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../../core/model/tag.ts';
import type { TagRow } from '../../../core/review/tagList.ts';
import type { PanelModel } from '../panelModel.ts';

/** What can be done with a row; the functions never change, so that rows are not drawn again. */
export type TagActions = {
  show: (tag: Tag) => void;
  select: (id: string) => void;
  edit: (tag: Tag) => void;
  remove: (tag: Tag) => void;
  choose: (tag: Tag) => void;
  /** Takes the words that the page has now as the passage. */
  accept: (tag: Tag) => void;
  keyDown: (event: KeyboardEvent) => void;
};

/** The list's actions and keys: ↑ ↓ move, Enter shows (again: into the page), E edits, Delete, R, A. */
export function useTagActions(
  model: PanelModel,
  order: TagRow[],
  root: RefObject<HTMLElement>,
  search: RefObject<HTMLInputElement>,
): TagActions {
  const latest = useRef({ model, order });
  latest.current = { model, order };
  const shown = useRef<string | null>(null);
  return useMemo(() => {
    const now = () => latest.current.model;
    const row = (id: string | undefined) => root.current?.querySelector<HTMLElement>(`[data-tag="${id}"] .tag-go`);
    const show = async (tag: Tag) => {
      const again = shown.current === tag.id;
      shown.current = tag.id;
      now().select(tag.id);
      const answer = await now().ask({ type: 'tag:show', id: tag.id, focus: again });
      if (!answer.ok) return answer.error.code === 'gone' ? now().say(i18n.t('panel.attention.gone')) : undefined;
      if (answer.value) now().say(i18n.t('panel.shown'));
      else now().toast(i18n.t('panel.notShown'));
    };
    const remove = (tag: Tag) => {
      const { order } = latest.current;
      const at = order.findIndex((entry) => entry.tag.id === tag.id);
      const next = (order[at + 1] ?? order[at - 1])?.tag.id;
      now().deleteTag(tag);
      now().select(next ?? null);
      (row(next) ?? search.current)?.focus();
    };
    const choose = (tag: Tag) => now().choose(tag);
    const edit = (tag: Tag) => now().pick({ mode: 'edit', tag });
    const accept = async (tag: Tag) => {
      const { page, anchors, ask, moveTag, toast } = now();
      const anchor = anchors.get(tag.id);
      if (anchor?.text === undefined || !page.state) return;
      const span = { start: anchor.order, end: anchor.order + anchor.text.length };
      const answer = await ask({ type: 'passage:describe', span, generation: page.state.generation });
      if (answer.ok) await moveTag(tag, answer.value, i18n.t('panel.wordingAccepted'));
      else toast(i18n.t('panel.pageChanged'));
    };
    const keyDown = (event: KeyboardEvent) => {
      const at = (event.target as HTMLElement).closest<HTMLElement>('[data-tag]');
      const { order, model } = latest.current;
      const index = order.findIndex(({ tag }) => tag.id === at?.dataset.tag);
      const tag = order[index]?.tag;
      if (!tag || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const onRow = (event.target as HTMLElement).classList.contains('tag-go');
      const letters = model.settings.shortcutsOn && onRow;
      const key = event.key.toLowerCase();
      const to: Record<string, number> = { arrowdown: index + 1, arrowup: index - 1, home: 0, end: order.length - 1 };
      const next = to[key];
      if (next !== undefined) row(order[next]?.tag.id)?.focus();
      else if (letters && key === 'e') edit(tag);
      else if (onRow && key === 'delete') remove(tag);
      else if (letters && key === 'r') choose(tag);
      else if (letters && key === 'a') void accept(tag);
      else return;
      event.preventDefault();
    };
    const select = (id: string) => now().select(id);
    return { show: (tag) => void show(tag), select, edit, remove, choose, accept: (tag) => void accept(tag), keyDown };
  }, []);
}
