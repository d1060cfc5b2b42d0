import { i18n } from '#i18n';
import { problemText } from '../../../components/problemText.ts';
import type { Passage } from '../../../core/model/passage.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Offered } from '../../../core/model/suggestion.ts';
import type { Answer, Judgement, Tag } from '../../../core/model/tag.ts';
import { ask } from '../ask.ts';
import type { PageSession } from '../PageSession.ts';
import type { Messages } from './Messages.ts';

/** What a person can do to the tags of this page. Each gives null when it was done, else why not, in words. */
export type Actions = ReturnType<typeof makeActions>;

/** Actions are asked of the background; the page shows the result at once and says it with Undo. */
export function makeActions(session: PageSession, messages: Messages) {
  /** Shows a confirmed tag and says so; a refusal comes back in words. */
  async function settle(answer: Result<Tag>, text: string, undo?: (tag: Tag) => Promise<string | null>) {
    if (!answer.ok) return answer.error.code === 'outdated' ? i18n.t('page.updated') : problemText(answer.error);
    const tag = answer.value;
    await session.put(tag);
    const takeBack = async (how: NonNullable<typeof undo>) => {
      const refused = await how(tag);
      if (refused) messages.tell(refused, { urgent: true });
    };
    messages.tell(text, undo && { undo: () => takeBack(undo) });
    return null;
  }
  const words = (key: 'page.tagged' | 'page.edited', judgement: Judgement) =>
    i18n.t(key, [summaryOf(session, judgement)]);

  const actions = {
    /** `id` is made once for a passage, so that trying again after a lost answer never makes a second tag. */
    async create(
      id: string,
      passage: Passage,
      { words: exact, ...judgement }: Answer,
      offered: Offered | null = null,
    ): Promise<string | null> {
      const reviewId = session.opened?.reviewId ?? '';
      const title = document.title.slice(0, 500);
      const said = exact === undefined ? passage : { ...passage, quote: { ...passage.quote, exact } };
      const seen = offered ? { offered } : {};
      const answer = await ask({ type: 'tag:create', id, reviewId, title, judgement, passage: said, ...seen });
      return settle(answer, words('page.tagged', judgement), (tag) => actions.delete(tag));
    },

    /** Where another window was first, `conflict` is given the tag as it is there, so that it can be edited next. */
    async edit(tag: Tag, judgement: Answer, conflict?: (current: Tag) => void): Promise<string | null> {
      const answer = await ask({ type: 'tag:edit', id: tag.id, revision: tag.revision, judgement });
      if (!answer.ok && answer.error.code === 'conflict' && conflict) {
        const current = answer.error.current as Tag;
        conflict(current);
        return i18n.t('page.conflict', [summaryOf(session, current), current.note || i18n.t('page.noNote')]);
      }
      return settle(answer, words('page.edited', judgement), (now) => actions.edit(now, answerOf(tag)));
    },

    async move(tag: Tag, passage: Passage): Promise<string | null> {
      const answer = await ask({ type: 'tag:passage', id: tag.id, revision: tag.revision, passage });
      return settle(answer, i18n.t('page.moved'), (now) => actions.move(now, tag.passage));
    },

    async delete(tag: Tag): Promise<string | null> {
      const answer = await ask({ type: 'tag:delete', id: tag.id, revision: tag.revision });
      return settle(answer, i18n.t('page.deleted'), () => actions.restore(tag.id));
    },

    async restore(id: string): Promise<string | null> {
      return settle(await ask({ type: 'tag:restore', id }), i18n.t('page.restored'));
    },
  };
  return actions;
}

/** What a tag says, as the picker gives it. */
export function answerOf({ standards, responsibilities, role, strength, note, passage }: Tag): Answer {
  const words = passage.region ? { words: passage.quote.exact } : {};
  return { standards, responsibilities, role, strength, note, ...words };
}

function summaryOf(session: PageSession, { standards, strength }: Judgement): string {
  const known = session.vocabulary?.standards ?? [];
  const names = known.filter(({ id }) => standards.includes(id)).map(({ name }) => name);
  return [...names, i18n.t(`common.${strength}`).toLowerCase()].join(', ');
}
