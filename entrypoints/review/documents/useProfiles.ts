import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { framework } from '../../../content/framework.ts';
import { shippedProfiles } from '../../../content/profiles/shippedProfiles.ts';
import type { Profile, Requirements } from '../../../core/model/profile.ts';
import type { Review } from '../../../core/model/review.ts';
import { deleteProfile, ownProfiles, restoreProfile, saveProfile } from '../../../core/store/profiles.ts';
import { editReview } from '../../../core/store/reviews.ts';
import { readProfile, writeProfile } from '../../../core/transfer/profileFile.ts';
import { requirementsOf } from '../../shell/reviewTemplates.ts';
import { saveFile } from '../../shell/saveFile.ts';
import { useLive } from '../../shell/useLive.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { useEdits } from './useEdits.ts';

const HERE = {
  items: new Set([...framework.standards, ...framework.responsibilities].map(({ id }) => id)),
  mostPoints: 2 * framework.standards.length,
};

/** What is looked at: the review's own requirements, a profile by its id, or one from a file. */
export type Picked =
  | { kind: 'review' }
  | { kind: 'shipped'; id: string }
  | { kind: 'own'; id: string }
  | { kind: 'file'; profile: Requirements };

/** The profiles there are, the one that is looked at, and what can be done with it. */
export function useProfiles(model: ReviewModel) {
  const { review, write } = model;
  const own = useLive(ownProfiles, [], () => undefined) ?? [];
  const [picked, pick] = useState<Picked>({ kind: 'review' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const profile = picked.kind === 'own' ? (own.find(({ id }) => id === picked.id) ?? null) : null;
  const editOfReview = useEdits(
    review,
    (current: Review, change: (now: Requirements | null) => Requirements | null) => {
      const { id, revision, requirements } = current;
      return write(() => editReview({ id, revision, settings: { requirements: change(requirements) } }));
    },
  );
  return {
    ...{ own, picked, refusal, profile },
    shipped: shippedProfiles,
    pick(next: Picked) {
      setRefusal(null);
      pick(next);
    },
    editOfReview,
    editOwn: (current: Profile, change: (now: Requirements) => Requirements) =>
      write(() =>
        saveProfile({ id: current.id, revision: current.revision, requirements: change(requirementsOf(current)) }),
      ),
    async use(requirements: Requirements | null) {
      const before = review.requirements;
      const saved = await editOfReview(() => requirements && requirementsOf(requirements));
      if (!saved) return;
      pick({ kind: 'review' });
      const words = requirements
        ? i18n.t('review.profile.used', [requirements.name])
        : i18n.t('review.profile.requiresNothing');
      model.toast(words, () => void editOfReview(() => before));
    },
    /** Keeps a profile as one of the person's own and shows it. */
    async keep(requirements: Requirements) {
      const id = crypto.randomUUID();
      const isTaken = [...own, ...shippedProfiles].some(({ name }) => name === requirements.name);
      const name = isTaken ? i18n.t('panel.copyName', [requirements.name]).slice(0, 120) : requirements.name;
      const result = await write(
        () => saveProfile({ id, revision: null, requirements: { ...requirementsOf(requirements), name } }),
        { text: i18n.t('review.profile.kept', [name]) },
      );
      if (result.ok) pick({ kind: 'own', id });
    },
    async remove({ id, revision, name }: Profile) {
      const result = await write(() => deleteProfile({ id, revision }), {
        text: i18n.t('review.profile.deleted', [name]),
        undo: () => void write(() => restoreProfile(id)).then(() => pick({ kind: 'own', id })),
      });
      if (result.ok) pick({ kind: 'review' });
    },
    share(requirements: Requirements) {
      saveFile(writeProfile(requirements, framework.edition), `${fileName(requirements.name)}.json`);
      model.toast(i18n.t('review.profile.shared', [requirements.name]));
    },
    async open(file: File) {
      const result = await readProfile(file, HERE);
      setRefusal(result.ok ? null : i18n.t(`review.profile.refused.${result.reason}`));
      if (result.ok) pick({ kind: 'file', profile: result.value });
    },
  };
}

/** A name that every system takes for a file. */
const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'profile';
