import { Download, Files, Printer } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { changeSettings } from '../../../core/platform/settings.ts';
import type { Report } from '../../../core/transfer/report/report.ts';
import { documentChoices } from '../documentChoices.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { SectionsMenu } from './SectionsMenu.tsx';
import { type Format, useExport } from './useExport.ts';

const FORMATS: Format[] = ['docx', 'html', 'xlsx', 'csv'];

/** What the report is about and has in it, and the files that can be made of it. */
export function ReportTools(props: {
  model: ReviewModel;
  /** The report that is shown. */
  report: Report | null;
  /** The same with all that was written until now. */
  latest: (shown: Report) => Promise<Report>;
}) {
  const { model, report } = props;
  const { settings, documents, place } = model;
  const exporting = useExport(model);
  const off = report === null || exporting.format !== null;
  return (
    <section class="rtools" aria-label={i18n.t('review.report.tools')}>
      <div class="row wrap grow">
        {documents.length > 1 && (
          <Select
            label={i18n.t('review.report.about')}
            icon={<Icon of={Files} small />}
            value={place.documentId ?? ''}
            options={[{ value: '', label: i18n.t('review.report.wholeReview') }, ...documentChoices(documents)]}
            onChange={(id) => {
              location.hash = hrefOf('report', id || null);
            }}
          />
        )}
        <SectionsMenu
          leftOut={settings.reportLeftOut}
          change={(reportLeftOut) => void model.write(() => changeSettings({ reportLeftOut }))}
        />
        <label class="row sub hide-quotes">
          <input
            class="check"
            type="checkbox"
            checked={settings.reportHideQuotes}
            onChange={({ currentTarget: { checked } }) =>
              void model.write(() => changeSettings({ reportHideQuotes: checked }))
            }
          />
          {i18n.t('review.report.hideQuotes')}
        </label>
      </div>
      <div class="row wrap">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="btn sm"
            aria-disabled={off}
            onClick={() => {
              if (report && !off) exporting.start(format, () => props.latest(report));
            }}
          >
            {exporting.format === format ? <span class="spinner" /> : <Icon of={Download} small />}
            {i18n.t(`review.report.save.${format}`)}
          </button>
        ))}
        <button type="button" class="btn sm primary" aria-disabled={off} onClick={() => !off && print()}>
          <Icon of={Printer} small />
          {i18n.t('review.report.print')}
        </button>
      </div>
      <ExportProgress exporting={exporting} />
    </section>
  );
}
