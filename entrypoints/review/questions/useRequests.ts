import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Result } from '../../../core/model/result.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import type { Proposal } from '../../../core/review/proposeRequests.ts';
import { addRequests, deleteRequest, moveRequest, restoreRequest } from '../../../core/store/vendorRequests.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { writeText } from '../writeText.ts';
import { saveRequest } from './saveRequest.ts';

type Patch = Partial<Pick<VendorRequest, 'itemId' | 'kind'>>;
type Added = Omit<Proposal, 'itemId'> & { itemId?: string | null };

/** What can be done with the list of questions of a document. */
export type Requests = {
  add: (added: Added[]) => void;
  edit: (request: VendorRequest, patch: Patch) => void;
  move: (request: VendorRequest, by: 1 | -1) => void;
  remove: (request: VendorRequest) => void;
  saveText: (request: VendorRequest, field: 'text' | 'wording', text: string, base: string) => Promise<Result<unknown>>;
  /** The one that a person has just added, to be written in. */
  fresh: string | null;
};

/** Writes to the list, says what was done, and keeps the focus with what was moved, beside what was deleted. */
export function useRequests(model: ReviewModel, documentId: string, list: readonly VendorRequest[]): Requests {
  const [fresh, setFresh] = useState<string | null>(null);
  /** Where the focus goes once the list is drawn anew. */
  const next = useRef<(() => void) | null>(null);
  /** What is being added and not in the list yet: pressed twice, it is asked once. */
  const adding = useRef(new Set<string>());
  const order = list.map(({ id }) => id).join();
  useLayoutEffect(() => {
    next.current?.();
    next.current = null;
    adding.current.clear();
  }, [order]);

  return {
    async add(added) {
      const wanted = added.filter(({ itemId, kind }) => !itemId || !adding.current.has(itemId + kind));
      const requests = wanted.map((each) => ({ itemId: null, ...each, id: crypto.randomUUID(), documentId }));
      const [only] = requests;
      if (!only) return;
      for (const { itemId, kind } of requests) if (itemId) adding.current.add(itemId + kind);
      setFresh(requests.length === 1 ? only.id : null);
      if (requests.length > 1) next.current = () => find(`[data-request="${only.id}"] select`)?.focus();
      const saved = await model.write(() => addRequests(requests), {
        text: i18n.t('review.questions.added', requests.length),
        undo: () => model.undoOnly(only),
      });
      if (!saved.ok) adding.current.clear();
    },
    edit: (request, patch) => void model.write(() => saveRequest(request, () => patch)),
    async move(request, by) {
      const button = by < 0 ? '.to-up' : '.to-down';
      next.current = () => find(`[data-request="${request.id}"] ${button}`)?.focus();
      const moved = await model.write(() => moveRequest({ id: request.id, by }));
      if (!moved.ok) return;
      const place = list.filter(({ id, order }) => id !== request.id && order < moved.value.order).length + 1;
      model.say(i18n.t('review.questions.moved', [String(place), String(list.length)]));
    },
    remove(request) {
      const at = list.findIndex(({ id }) => id === request.id);
      const beside = list[at + 1] ?? list[at - 1];
      next.current = () => find(beside ? `[data-request="${beside.id}"] select` : '.add-request')?.focus();
      const { id } = request;
      void model.write(() => deleteRequest(id), {
        text: i18n.t('review.questions.deleted', [String(at + 1)]),
        undo: () => void model.write(() => restoreRequest(id)),
      });
    },
    saveText(request, field, text, base) {
      const isOver = (now: VendorRequest) => now === request || now[field] === base;
      return writeText(model, () => saveRequest(request, (now) => (isOver(now) ? { [field]: text } : null)));
    },
    fresh,
  };
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
