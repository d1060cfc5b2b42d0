import { ListChecks } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { SECTIONS, type SectionId } from '../../../core/transfer/report/report.ts';

/** Which sections are in the report. */
export function SectionsMenu(props: { leftOut: readonly string[]; change: (leftOut: SectionId[]) => void }) {
  const isIn = (id: SectionId) => !props.leftOut.includes(id);
  const count = SECTIONS.filter(isIn).length;
  const label = i18n.t('review.report.sectionsChosen', [String(count), String(SECTIONS.length)]);
  return (
    <Menu
      label={label}
      class="btn sm"
      face={
        <>
          <Icon of={ListChecks} small />
          {label}
        </>
      }
    >
      {() => (
        <fieldset>
          <legend class="vh">{i18n.t('review.report.sectionsLegend')}</legend>
          {SECTIONS.map((id) => (
            <label class="mi" key={id}>
              <input
                class="check"
                type="checkbox"
                checked={isIn(id)}
                onChange={({ currentTarget: { checked } }) =>
                  props.change(SECTIONS.filter((each) => (each === id ? !checked : !isIn(each))))
                }
              />
              {i18n.t(`review.report.sections.${id}`)}
            </label>
          ))}
        </fieldset>
      )}
    </Menu>
  );
}
