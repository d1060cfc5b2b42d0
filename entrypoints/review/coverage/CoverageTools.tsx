import {
  ArrowDownWideNarrow,
  Building2,
  Columns3,
  Files,
  Shapes,
  SlidersHorizontal,
  Table2,
  UserRound,
} from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework } from '../../../content/framework.ts';
import { STRENGTHS } from '../../../core/model/tag.ts';
import type { ReviewModel } from '../reviewModel.ts';
import type { Coverage } from './useCoverage.ts';

/** What narrows the matrix, and how it is drawn. Choices that a review has no use for are not offered. */
export function CoverageTools({ model, coverage }: { model: ReviewModel; coverage: Coverage }) {
  const { choice, change } = coverage;
  const organisations = [...new Set(model.documents.map(({ organisation }) => organisation).filter(Boolean))].sort();
  const hasVersions = model.documents.some(({ versionOf }) => versionOf !== null);
  const all = (label: string) => ({ value: '', label });
  return (
    <div class="ctools">
      <Select
        label={i18n.t('review.coverage.order')}
        icon={<Icon of={ArrowDownWideNarrow} small />}
        value={choice.order}
        options={[
          { value: 'gaps', label: i18n.t('review.coverage.gapsFirst') },
          { value: 'standards', label: i18n.t('review.coverage.inOrder') },
        ]}
        onChange={(order) => change({ order })}
      />
      <Select
        label={i18n.t('review.coverage.columns')}
        icon={<Icon of={Columns3} small />}
        value={choice.by}
        options={[
          { value: 'document', label: i18n.t('review.coverage.byDocument') },
          { value: 'role', label: i18n.t('review.coverage.byRole') },
        ]}
        onChange={(by) => change({ by })}
      />
      <Select
        label={i18n.t('picker.role')}
        icon={<Icon of={UserRound} small />}
        value={choice.role}
        options={[
          all(i18n.t('panel.allRoles')),
          ...framework.roles.filter(({ loaded }) => loaded).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(role) => change({ role })}
      />
      <Select
        label={i18n.t('review.coverage.strength')}
        icon={<Icon of={SlidersHorizontal} small />}
        value={choice.strength}
        options={[
          { value: '' as const, label: i18n.t('review.coverage.anyStrength') },
          ...STRENGTHS.map((strength) => ({ value: strength, label: i18n.t(`common.${strength}`) })),
        ]}
        onChange={(strength) => change({ strength })}
      />
      <Select
        label={i18n.t('review.coverage.category')}
        icon={<Icon of={Shapes} small />}
        value={choice.category}
        options={[
          all(i18n.t('review.coverage.allCategories')),
          ...framework.categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(category) => change({ category })}
      />
      {organisations.length > 1 && (
        <Select
          label={i18n.t('review.coverage.organisation')}
          icon={<Icon of={Building2} small />}
          value={choice.organisation}
          options={[
            all(i18n.t('review.coverage.allOrganisations')),
            ...organisations.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(organisation) => change({ organisation })}
        />
      )}
      {hasVersions && (
        <Select
          label={i18n.t('review.coverage.versions')}
          icon={<Icon of={Files} small />}
          value={choice.versions}
          options={[
            { value: 'newest', label: i18n.t('review.coverage.newestOnly') },
            { value: 'all', label: i18n.t('review.coverage.allVersions') },
          ]}
          onChange={(versions) => change({ versions })}
        />
      )}
      <span class="grow" />
      <button type="button" class="btn" onClick={() => change({ look: choice.look === 'heat' ? 'table' : 'heat' })}>
        <Icon of={Table2} />
        {i18n.t(choice.look === 'heat' ? 'review.cell.asTable' : 'review.cell.asHeat')}
      </button>
    </div>
  );
}
