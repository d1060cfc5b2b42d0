import { i18n } from '#i18n';
import { Segments } from '../../components/Segments.tsx';
import type { Settings } from '../../core/model/settings.ts';
import { Learned } from './Learned.tsx';
import type { Notice } from './notice.ts';
import { Row, Section } from './Section.tsx';

/** How Crosswalk and the highlights look. */
export function Reading(props: {
  settings: Settings;
  change: (patch: Partial<Settings>) => void;
  tell: (notice: Notice) => void;
}) {
  const { settings, change } = props;
  return (
    <Section id="reading" title={i18n.t('options.readingTitle')}>
      <Row title={i18n.t('options.appearance')}>
        <Segments
          label={i18n.t('options.appearance')}
          value={settings.theme}
          options={[
            { value: 'system', label: i18n.t('options.system') },
            { value: 'light', label: i18n.t('options.light') },
            { value: 'dark', label: i18n.t('options.dark') },
          ]}
          onChange={(theme) => change({ theme })}
        />
      </Row>
      <Row title={i18n.t('options.highlightAs')} hint={i18n.t('options.highlightAsHint')}>
        <Segments
          label={i18n.t('options.highlightAs')}
          value={settings.highlightAs}
          options={[
            { value: 'both', label: i18n.t('options.both') },
            { value: 'lines', label: i18n.t('options.lines') },
            { value: 'marks', label: i18n.t('options.marks') },
          ]}
          onChange={(highlightAs) => change({ highlightAs })}
        />
      </Row>
      <Learned tell={props.tell} />
    </Section>
  );
}
