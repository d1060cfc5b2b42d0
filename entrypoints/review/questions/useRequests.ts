import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Result } from '../../../core/model/result.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import type { Proposal } from '../../../core/review/proposeRequests.ts';
import { addRequests, deleteRequest, editRequest, restoreRequest } from '../../../core/store/vendorRequests.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { saveText } from './saveText.ts';

type Patch = Partial<Pick<VendorRequest, 'itemId' | 'kind' | 'order'>>;

/** What can be done with the list of questions of a document. */
export type Requests = {
  add: (proposals: Omit<Proposal, 'itemId'>[] | Proposal[]) => void;
  edit: (request: VendorRequest, patch: Patch) => void;
  move: (request: VendorRequest, by: number) => void;
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
  const order = list.map(({ id }) => id).join();
  useLayoutEffect(() => {
    next.current?.();
    next.current = null;
  }, [order]);

  const move = (request: VendorRequest, by: number) => {
    const at = list.findIndex(({ id }) => id === request.id);
    const to = at + by;
    const [before, after] = by < 0 ? [list[to - 1], list[to]] : [list[to], list[to + 1]];
    if (!list[to]) return;
    const between =
      before && after ? (before.order + after.order) / 2 : before ? before.order + 1 : (after?.order ?? 0) - 1;
    const button = by < 0 ? '.to-up' : '.to-down';
    next.current = () => find(`[data-request="${request.id}"] ${button}`)?.focus();
    void edit(request, { order: between });
    model.say(i18n.t('review.questions.moved', [String(to + 1), String(list.length)]));
  };
  const edit = (request: VendorRequest, patch: Patch) =>
    model.write(() => editRequest({ id: request.id, revision: request.revision, patch }));

  return {
    add(proposals) {
      const last = list.at(-1)?.order ?? 0;
      const requests = proposals.map((proposal, index) => ({
        ...{ itemId: null, ...proposal },
        ...{ id: crypto.randomUUID(), documentId, order: last + 1 + index },
      }));
      const [only] = requests;
      setFresh(requests.length === 1 ? (only?.id ?? null) : null);
      if (requests.length > 1) next.current = () => find(`[data-request="${only?.id}"] select`)?.focus();
      void model.write(() => addRequests(requests), { text: i18n.t('review.questions.added', requests.length) });
    },
    edit: (request, patch) => void edit(request, patch),
    move,
    remove(request) {
      const at = list.findIndex(({ id }) => id === request.id);
      const beside = list[at + 1] ?? list[at - 1];
      next.current = () => find(beside ? `[data-request="${beside.id}"] select` : '.add-request')?.focus();
      const { id, revision } = request;
      void model.write(() => deleteRequest({ id, revision }), {
        text: i18n.t('review.questions.deleted', [String(at + 1)]),
        undo: () => void model.write(() => restoreRequest(id)),
      });
    },
    async saveText(request, field, text, base) {
      const result = await saveText(request, field, text, base);
      const isConflict = !result.ok && result.error.code === 'conflict';
      return isConflict ? result : model.write(async () => result);
    },
    fresh,
  };
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
