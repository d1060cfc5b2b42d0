import { i18n } from '#i18n';
import { keyCaps } from '../../components/keyCaps.ts';
import { useSubscribed } from '../../components/useSubscribed.ts';
import type { Settings } from '../../core/model/settings.ts';
import { COMMANDS, type Command, commandKeys, openCommandSettings } from '../../core/platform/commandKeys.ts';
import { KeyRecorder } from './KeyRecorder.tsx';
import { Row, Section, SwitchRow } from './Section.tsx';

const NAMES: Record<Command, () => string> = {
  'tag-page': () => i18n.t('commands.tagPage'),
  'tag-selection': () => i18n.t('commands.tagSelection'),
  'choose-passage': () => i18n.t('commands.choosePassage'),
  _execute_action: () => i18n.t('commands.lookUp'),
};
const OWN = ['nextTag', 'previousTag'] as const;

/** The browser's four commands with their real keys, and our own two, which are recorded here. */
export function Shortcuts({ settings, change }: { settings: Settings; change: (patch: Partial<Settings>) => void }) {
  const keys = useSubscribed<Record<Command, string>>((next, signal) => {
    const read = () => void commandKeys().then(next);
    // They are changed on a page of the browser's; coming back shows what they are now.
    addEventListener('focus', read, { signal });
    read();
  }, []);
  const browserKeys = COMMANDS.map((command) => ({ name: NAMES[command](), keys: keys?.[command] ?? '' }));
  const ownName = (action: (typeof OWN)[number]) => i18n.t(`options.${action}`);
  return (
    <Section id="shortcuts" title={i18n.t('options.shortcutsTitle')}>
      <SwitchRow
        title={i18n.t('options.shortcutsOn')}
        hint={i18n.t('options.shortcutsOnHint')}
        on={settings.shortcutsOn}
        onChange={(shortcutsOn) => change({ shortcutsOn })}
      />
      {browserKeys.map((command) => (
        <Row key={command.name} title={command.name}>
          {command.keys ? (
            <kbd>{keyCaps(command.keys)}</kbd>
          ) : (
            keys && <span class="sub">{i18n.t('options.noKeys')}</span>
          )}
          <button
            class="btn sm quiet"
            type="button"
            aria-label={i18n.t('options.changeNamed', [command.name])}
            onClick={() => void openCommandSettings()}
          >
            {i18n.t('options.change')}
          </button>
        </Row>
      ))}
      {OWN.map((action) => (
        <KeyRecorder
          key={action}
          name={ownName(action)}
          keys={settings.shortcuts[action]}
          off={!settings.shortcutsOn}
          taken={[
            ...browserKeys,
            ...OWN.filter((other) => other !== action).map((other) => ({
              name: ownName(other),
              keys: settings.shortcuts[other] ?? '',
            })),
          ]}
          onChange={(chosen) => change({ shortcuts: { ...settings.shortcuts, [action]: chosen } })}
        />
      ))}
    </Section>
  );
}
