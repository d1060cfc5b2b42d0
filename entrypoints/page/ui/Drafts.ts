import type { OpenedDocument } from '../../../core/model/messages.ts';
import type { Passage } from '../../../core/model/passage.ts';
import type { Answer } from '../../../core/model/tag.ts';
import { ask } from '../ask.ts';
import type { PageSession } from '../PageSession.ts';

type Draft = Partial<Answer> | null;

/** What was typed in the picker on this page and is not saved: held here until it is stored as a draft. */
export class Drafts {
  readonly #typed = new Map<string, Draft>();
  readonly #session: PageSession;

  constructor(session: PageSession) {
    this.#session = session;
  }

  /** What was typed for one passage, or to change one tag of it; `keep` tells whether it was stored. */
  of({ quote: words, region }: Passage, tagId: string | null) {
    // What is drawn has no words to be known by.
    const quote = region ? { ...words, exact: region.value } : words;
    const { exact, prefix } = quote;
    const key = tagId ?? JSON.stringify([prefix, exact]);
    const isThis = (draft: OpenedDocument['drafts'][number]) =>
      draft.tagId === tagId && (tagId !== null || (draft.exact === exact && draft.prefix === prefix));
    const typed: Draft | undefined = this.#typed.has(key)
      ? this.#typed.get(key)
      : this.#session.opened?.drafts.find(isThis)?.draft;
    return {
      typed: typed ?? null,
      keep: async (draft: Draft): Promise<boolean> => {
        this.#typed.set(key, draft);
        const { ok } = await ask({ type: 'draft:keep', quote, tagId, draft });
        const { opened: now } = this.#session;
        if (!ok || !now || this.#typed.get(key) !== draft) return ok;
        this.#typed.delete(key);
        const others = now.drafts.filter((each) => !isThis(each));
        now.drafts = draft ? [...others, { exact, prefix, tagId, draft }] : others;
        return ok;
      },
      forget: () => void this.#typed.delete(key),
    };
  }
}
