import { i18n } from '#i18n';
import { passageWords } from '../../components/passageWords.ts';
import { headingsOf } from '../../core/annotate/headingsOf.ts';
import type { TextModel } from '../../core/annotate/textModel.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { VersionChanges } from '../../core/review/versionChanges.ts';
import { type DiffRun, wordDiff } from '../../core/review/wordDiff.ts';
import type { Place } from '../page/Surface.ts';
import type { Shown } from './useShown.ts';

/** One thing that a new version did, as it is listed: its words, the page and heading it stands under, its tag if it has one. */
export type Change = {
  key: string;
  kind: 'changed' | 'gone' | 'fresh' | 'kept';
  tag: Tag | null;
  runs: DiffRun[];
  under: string;
  /** Where it stands; null when it is gone. */
  place: Place | null;
  /** Whether a person still has to say what becomes of it. */
  waits: boolean;
};

/** All changes in the order in which they are gone through: what waits for a person first, what was kept last. */
export function changeList({ changed, gone, fresh, kept }: VersionChanges, { view, session }: Shown): Change[] {
  const { model } = view.state();
  const underOf = placeNames(model, (start) => view.pages?.pageOf(start));
  const tagged = (kind: Change['kind'], tag: Tag, runs: DiffRun[], waits = false): Change => {
    const place = kind === 'gone' ? null : session.placeOf(tag.id);
    const { page, heading } = tag.passage;
    return {
      key: tag.id,
      kind,
      tag,
      runs,
      waits,
      place,
      under: place ? underOf(place.start) : stoodUnder(page, heading),
    };
  };
  return [
    ...changed.map(({ tag, was, now, waits }) => tagged('changed', tag, wordDiff(was, now), waits)),
    ...gone.map((tag) => tagged('gone', tag, same(passageWords(tag.passage)), tag.detachedAt === null)),
    ...fresh.map(({ start, end, text }): Change => {
      const place = { start, end };
      return { key: `${start}`, kind: 'fresh', tag: null, runs: same(text), under: underOf(start), place, waits: true };
    }),
    ...kept.map((tag) => tagged('kept', tag, same(passageWords(tag.passage)))),
  ];
}

const same = (text: string): DiffRun[] => [{ kind: 'same', text }];

/** Names the page and the heading of an offset. */
function placeNames(model: TextModel | null, pageOf: (start: number) => number | undefined) {
  const headings = model ? headingsOf(model) : [];
  return (start: number) =>
    nameOf(pageOf(start) ?? null, headings.findLast((heading) => heading.start <= start)?.title ?? '');
}

/** The place that the version before had. */
function stoodUnder(page: number | null, heading: string): string {
  const name = nameOf(page, heading);
  return name && i18n.t('version.before', [name]);
}

function nameOf(page: number | null, heading: string): string {
  return [page !== null && i18n.t('panel.page', [String(page)]), heading].filter(Boolean).join(' · ');
}
