import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';

const KEYS = [
  { keys: ['Ctrl', 'F'], does: 'reader.keys.find' },
  { keys: ['Ctrl', 'P'], does: 'reader.keys.print' },
  { keys: ['+', '−', '0'], does: 'reader.keys.zoom' },
  { keys: ['PageUp', 'PageDown'], does: 'reader.keys.pages' },
  { keys: ['F6'], does: 'reader.keys.regions' },
  { keys: ['Alt', '↓', '↑'], does: 'reader.keys.tags' },
  { keys: ['Alt', 'Shift', 'S'], does: 'reader.keys.tagSelection' },
  { keys: ['Alt', 'Shift', 'K'], does: 'reader.keys.passages' },
  { keys: ['Esc'], does: 'reader.keys.back' },
  { keys: ['?'], does: 'reader.keys.help' },
] as const;

const NAMES = { PageUp: 'reader.keys.pageUp', PageDown: 'reader.keys.pageDown' } as const;

/** The list of the reader's keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={i18n.t('reader.keys.title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key in NAMES ? i18n.t(NAMES[key as keyof typeof NAMES]) : key}</kbd>
              ))}
            </dt>
            <dd class="sub">{i18n.t(does)}</dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <button type="button" class="btn" onClick={onClose}>
          {i18n.t('common.close')}
        </button>
      </div>
    </Dialog>
  );
}
