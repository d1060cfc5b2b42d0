import { i18n } from '#i18n';
import type { Exporting } from './useExport.ts';

/** How far a file is that takes longer than a second, and how to stop it. */
export function ExportProgress({ exporting }: { exporting: Exporting }) {
  const { format, progress, cancel } = exporting;
  if (format === null || progress === null) return null;
  const label = i18n.t('review.report.making', [i18n.t(`review.report.save.${format}`)]);
  return (
    <p class="row making" role="status">
      <label class="row grow sub">
        {label}
        <progress value={progress} />
      </label>
      <button type="button" class="btn sm" onClick={cancel}>
        {i18n.t('common.cancel')}
      </button>
    </p>
  );
}
