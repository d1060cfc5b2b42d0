import { i18n } from '#i18n';

/** How far the tags of the version before are: `written` of `all`, then looked for. */
export type Carry = { written: number; all: number; cancel: () => void };

/** Said while tags are carried over. Once all are stored there is nothing to cancel, only to undo. */
export function Carrying({ carry: { written, all, cancel } }: { carry: Carry }) {
  const isStored = written >= all;
  const label = i18n.t(isStored ? 'reader.findingTags' : 'version.carrying');
  return (
    <div class="row carrying" role="status">
      <progress {...(isStored ? {} : { max: all, value: written })} aria-label={label} />
      <span>{isStored ? label : i18n.t('version.carryingOf', [String(written), String(all)])}</span>
      {!isStored && (
        <button type="button" class="btn sm" onClick={cancel}>
          {i18n.t('common.cancel')}
        </button>
      )}
    </div>
  );
}
