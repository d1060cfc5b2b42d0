import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../../core/model/tag.ts';
import { needsAttention } from '../../../core/review/standing.ts';
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
  /** Keeps the tag as evidence without a place. */
  keep: (tag: Tag) => void;
  /** Shows or hides the passages that are most like the one that is gone. */
  near: (tag: Tag) => void;
  /** Takes one of those as the passage. */
  take: (tag: Tag, span: Span, generation: number) => void;
  /** Brings words into view and marks them; nothing is tagged. */
  point: (span: Span, generation: number) => void;
  keyDown: (event: KeyboardEvent) => void;
};

type Span = { start: number; end: number };

/**
 * The list's actions and keys: ↑ ↓ move, Enter shows (again: into the page; without a place: what is near), E edits,
 * Delete, R chooses again, A accepts, K keeps. `near` turns a tag's near passages on and off, or (null) any off.
 */
export function useTagActions(
  model: PanelModel,
  order: TagRow[],
  root: RefObject<HTMLElement>,
  search: RefObject<HTMLInputElement>,
  near: (tag: Tag | null) => void,
): TagActions {
  const latest = useRef({ model, order, near });
  latest.current = { model, order, near };
  const shown = useRef<string | null>(null);
  return useMemo(() => {
    const now = () => latest.current.model;
    const row = (id: string | undefined) => root.current?.querySelector<HTMLElement>(`[data-tag="${id}"] .tag-go`);
    const standing = (tag: Tag) => latest.current.order.find((entry) => entry.tag.id === tag.id)?.standing;
    const show = async (tag: Tag) => {
      const again = shown.current === tag.id;
      shown.current = tag.id;
      now().select(tag.id);
      const how = standing(tag);
      if (how === 'pending') return now().say(i18n.t('panel.attention.pending'));
      if (how === 'elsewhere') return now().toast(i18n.t('panel.attention.elsewhere', [String(tag.passage.page)]));
      if (how === 'gone' || how === 'detached') return toggleNear(tag);
      const answer = await now().ask({ type: 'tag:show', id: tag.id, focus: again });
      if (!answer.ok) return answer.error.code === 'gone' ? now().say(i18n.t('panel.attention.gone')) : undefined;
      if (answer.value) now().say(i18n.t('panel.shown'));
      else now().toast(i18n.t('panel.notShown'));
    };
    const toggleNear = (tag: Tag) => {
      now().select(tag.id);
      if (now().page.status === 'here') latest.current.near(tag);
    };
    /** A tag that was settled is not settled in another way as well. */
    const leave = ({ id }: Tag) => {
      latest.current.near(null);
      if (now().choosing?.id === id) now().choose(null);
    };
    /** After a tag was settled the next one that waits has its turn; without one, the tag itself keeps the focus. */
    const settle = async (tag: Tag, work: () => Promise<boolean>) => {
      const waiting = latest.current.order.filter((entry) => needsAttention(entry.standing));
      const at = waiting.findIndex((entry) => entry.tag.id === tag.id);
      const next = (at < 0 ? undefined : (waiting[at + 1] ?? waiting[at - 1]))?.tag.id ?? tag.id;
      if (!(await work())) return;
      leave(tag);
      now().select(next);
      row(next)?.focus();
    };
    const takeSpan = (tag: Tag, span: Span, generation: number, text: string) =>
      settle(tag, async () => {
        const answer = await now().ask({ type: 'passage:describe', span, generation });
        if (!answer.ok) now().toast(i18n.t('panel.pageChanged'));
        return answer.ok && now().moveTag(tag, answer.value, text);
      });
    const remove = (tag: Tag) => {
      const { order } = latest.current;
      const at = order.findIndex((entry) => entry.tag.id === tag.id);
      const next = (order[at + 1] ?? order[at - 1])?.tag.id;
      now().deleteTag(tag);
      leave(tag);
      now().select(next ?? null);
      (row(next) ?? search.current)?.focus();
    };
    const choose = (tag: Tag) => now().choose(tag);
    const edit = (tag: Tag) => now().pick({ mode: 'edit', tag });
    const accept = (tag: Tag) => {
      const { page, anchors } = now();
      const anchor = anchors.get(tag.id);
      if (standing(tag) !== 'changed' || anchor?.text === undefined || !page.state) return;
      const span = { start: anchor.order, end: anchor.order + anchor.text.length };
      void takeSpan(tag, span, page.state.generation, i18n.t('panel.wordingAccepted'));
    };
    const keep = (tag: Tag) => {
      if (needsAttention(standing(tag) ?? 'unknown')) void settle(tag, () => now().detachTag(tag));
    };
    const point = async (span: Span, generation: number) => {
      const answer = await now().ask({ type: 'passage:mark', span, generation });
      if (answer.ok) now().say(i18n.t('panel.shown'));
      else now().toast(i18n.t('panel.pageChanged'));
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
      else if (letters && key === 'a') accept(tag);
      else if (letters && key === 'k') keep(tag);
      else return;
      event.preventDefault();
    };
    const select = (id: string) => now().select(id);
    return {
      ...{ select, edit, remove, choose, accept, keep, near: toggleNear, keyDown },
      show: (tag) => void show(tag),
      take: (tag, span, generation) => void takeSpan(tag, span, generation, i18n.t('panel.attached')),
      point: (span, generation) => void point(span, generation),
    };
  }, []);
}
