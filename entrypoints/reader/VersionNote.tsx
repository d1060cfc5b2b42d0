import { GitCompare } from 'lucide-preact';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import type { VersionChanges } from '../../core/review/versionChanges.ts';

/** What a new version did to the tags, in a sentence, with the way to the list of it. */
export function VersionNote(props: { changes: VersionChanges; isOpen: boolean; onToggle: () => void }) {
  const { kept, changed, gone, fresh } = props.changes;
  const counts = i18n.t('version.counts', [`${kept.length}`, `${changed.length}`, `${gone.length}`]);
  return (
    <Callout
      icon={GitCompare}
      title={i18n.t('version.title')}
      text={`${counts} ${i18n.t('version.fresh', fresh.length)}`}
    >
      <button type="button" class="btn sm" aria-expanded={props.isOpen} onClick={props.onToggle}>
        {i18n.t('version.see')}
      </button>
    </Callout>
  );
}
