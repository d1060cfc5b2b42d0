import { i18n } from '#i18n';
import type { ExchangeRefusal, Skipped } from '../../../core/model/exchange.ts';
import { noneSkipped } from '../../../core/model/exchange.ts';
import type { RestorePlan } from '../../../core/model/restorePlan.ts';
import type { Review } from '../../../core/model/review.ts';
import { readAll } from '../../../core/store/backup.ts';
import { textAt } from '../../../core/store/texts.ts';
import { planImport } from '../../../core/transfer/exchange/planImport.ts';
import { readExchange } from '../../../core/transfer/exchange/readExchange.ts';
import { type Packet, sameCodebook } from '../../../core/transfer/packet.ts';
import { planPacket } from '../../../core/transfer/planPacket.ts';

/** What a file would do here, as it is shown before. `packet` is null for codings; `asked` the review that a packet asks to tag in. */
export type FilePlan = {
  plan: RestorePlan;
  skipped: Skipped;
  unrated: number;
  packet: Packet | null;
  asked: string | null;
  otherTexts: boolean;
};

/** Reads a file and compares it with what is here. Writes nothing. */
export async function planFile(file: Blob, review: Review): Promise<{ ok: true; value: FilePlan } | ExchangeRefusal> {
  const now = Date.now();
  const here = await readAll();
  const documents = here.documents.filter((document) => document.reviewId === review.id && document.deletedAt === null);
  const bare = (name: string) => name.replace(/\.\w{1,5}$/, '').toLowerCase();
  const addressOf = (name: string) =>
    documents.find(({ title, fileName }) =>
      [title, fileName ?? ''].some((each) => each !== '' && bare(each) === bare(name)),
    )?.url ?? null;
  const read = await readExchange(file, { now, addressOf });
  if (!read.ok) return read;
  if (read.value.kind === 'codings') {
    const { incoming } = read.value;
    const urls = [...new Set([...documents.map(({ url }) => url), ...incoming.tags.map(({ url }) => url)])];
    const texts = new Map<string, string>();
    for (const url of urls) {
      const text = await textAt(url);
      if (text !== null) texts.set(url, text);
    }
    const planned = planImport(incoming, { reviewId: review.id, here, texts, now });
    return { ok: true, value: { ...planned, packet: null, asked: null, otherTexts: false } };
  }
  const { packet } = read.value;
  const { plan, asked } = planPacket(packet, here, {
    now,
    freshId: crypto.randomUUID(),
    names: (reader, by) => {
      const who = by || i18n.t('review.exchange.somebody');
      if (reader === 'first') return i18n.t('review.exchange.firstName', [packet.review.name, who]);
      const isAnswer = packet.readings.some((reading) => reading.reader === 'second');
      return isAnswer
        ? i18n.t('review.exchange.secondName', [packet.review.name, who])
        : i18n.t('review.exchange.mineName', [packet.review.name]);
    },
  });
  const otherTexts = !(await sameCodebook(packet));
  return { ok: true, value: { plan, skipped: noneSkipped(), unrated: 0, packet, asked, otherTexts } };
}
