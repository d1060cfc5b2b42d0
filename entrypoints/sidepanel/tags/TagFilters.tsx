import { Activity, BookOpen, ListChecks, UserRound } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { FilterChip } from '../../../components/FilterChip.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework } from '../../../content/framework.ts';
import { STRENGTHS, type Strength } from '../../../core/model/tag.ts';
import { categoryCounts, isFiltered, NO_FILTER } from '../../../core/review/tagList.ts';
import type { PanelModel } from '../panelModel.ts';

/** The three categories as buttons with counts. */
export function CategoryFilters({ model }: { model: PanelModel }) {
  const { tags, filter, vocabulary } = model;
  const counts = useMemo(() => categoryCounts(tags ?? [], filter, vocabulary), [tags, filter, vocabulary]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not a form
    <div class="row wrap cats" role="group" aria-label={i18n.t('panel.showCategories')}>
      {framework.categories.map((category) => (
        <FilterChip
          key={category.id}
          on={filter.categories.includes(category.id)}
          count={counts.get(category.id) ?? 0}
          onToggle={(on) =>
            model.setFilter({
              ...filter,
              categories: on
                ? [...filter.categories, category.id]
                : filter.categories.filter((id) => id !== category.id),
            })
          }
        >
          <CategoryGlyph code={category.code} />
          {category.short}
        </FilterChip>
      ))}
    </div>
  );
}

/** Standard, responsibility, role and strength. */
export function MoreFilters({ model }: { model: PanelModel }) {
  const { filter, setFilter, vocabulary } = model;
  const any = { value: '', label: '' };
  const responsibility = vocabulary.responsibilities.find((entry) => entry.id === filter.responsibility);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of lists, not a form
    <div class="row wrap more-filters" role="group" aria-label={i18n.t('panel.filters')}>
      <Select
        label={i18n.t('panel.standard')}
        icon={<Icon of={BookOpen} small />}
        value={filter.standard ?? ''}
        options={[
          { ...any, label: i18n.t('panel.allStandards') },
          ...vocabulary.standards.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(standard) => setFilter({ ...filter, standard: standard || null })}
      />
      <Select
        label={i18n.t('picker.role')}
        icon={<Icon of={UserRound} small />}
        value={filter.role ?? ''}
        options={[
          { ...any, label: i18n.t('panel.allRoles') },
          ...vocabulary.roles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(role) => setFilter({ ...filter, role: role || null })}
      />
      <Select
        label={i18n.t('picker.strength')}
        icon={<Icon of={Activity} small />}
        value={filter.strength ?? ''}
        options={[
          { ...any, label: i18n.t('panel.allStrengths') },
          ...STRENGTHS.map((value) => ({ value: value as string, label: i18n.t(`common.${value}`) })),
        ]}
        onChange={(strength) => setFilter({ ...filter, strength: (strength || null) as Strength | null })}
      />
      {responsibility && (
        <button
          type="button"
          class="chip"
          onClick={() => setFilter({ ...filter, responsibility: null })}
          aria-label={i18n.t('panel.dropFilter', [responsibility.short])}
        >
          <Icon of={ListChecks} small />
          {responsibility.short} ×
        </button>
      )}
      {isFiltered(filter) && (
        <button type="button" class="btn sm quiet" onClick={() => setFilter(NO_FILTER)}>
          {i18n.t('panel.clearFilter')}
        </button>
      )}
    </div>
  );
}
