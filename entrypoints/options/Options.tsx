import { BookOpen, Database, Globe, Highlighter, Info, Keyboard } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { Brand } from '../../components/Brand.tsx';
import { Icon } from '../../components/Icon.tsx';
import { problemText } from '../../components/problemText.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useSubscribed } from '../../components/useSubscribed.ts';
import type { Settings } from '../../core/model/settings.ts';
import { changeSettings, watchSettings } from '../../core/platform/settings.ts';
import { About, Standards } from './About.tsx';
import type { Notice } from './notice.ts';
import { Reading } from './Reading.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { useSectionInView } from './useSectionInView.ts';
import { YourData } from './YourData.tsx';

const SECTIONS = [
  { id: 'data', icon: Database, title: () => i18n.t('options.dataTitle') },
  { id: 'sites', icon: Globe, title: () => i18n.t('options.sitesTitle') },
  { id: 'shortcuts', icon: Keyboard, title: () => i18n.t('options.shortcutsTitle') },
  { id: 'reading', icon: Highlighter, title: () => i18n.t('options.readingTitle') },
  { id: 'standards', icon: BookOpen, title: () => i18n.t('options.standardsTitle') },
  { id: 'about', icon: Info, title: () => i18n.t('options.aboutTitle') },
];

/** Everything that can be set, and everything about the data. */
export function Options() {
  const settings = useSubscribed<Settings>(watchSettings, []);
  /** `count` grows with each notice, so that the same words twice are two. */
  const [told, setTold] = useState<{ notice: Notice | null; count: number }>({ notice: null, count: 0 });
  const tell = useCallback(
    (notice: Notice | null) => setTold(({ count }) => ({ notice, count: notice ? count + 1 : count })),
    [],
  );
  const here = useSectionInView(
    SECTIONS.map(({ id }) => id),
    settings !== undefined,
  );
  useEffect(() => {
    if (settings) applyTheme(settings.theme);
  }, [settings]);
  if (!settings) return null;
  const { notice, count } = told;
  const change = (patch: Partial<Settings>) =>
    void changeSettings(patch).then((changed) => {
      if (!changed.ok) tell({ text: problemText(changed.error) });
    });
  return (
    <div class="owrap">
      <nav class="onav" aria-label={i18n.t('options.title')}>
        <p class="row brand">
          <Brand />
          <span class="h-panel">{i18n.t('extension.shortName')}</span>
        </p>
        {SECTIONS.map(({ id, icon, title }) => (
          <a key={id} href={`#${id}`} aria-current={here === id ? 'true' : undefined}>
            <Icon of={icon} />
            {title()}
          </a>
        ))}
      </nav>
      <main class="omain">
        <h1>{i18n.t('options.title')}</h1>
        <YourData settings={settings} change={change} tell={tell} />
        <Sites tell={tell} />
        <Shortcuts settings={settings} change={change} />
        <Reading settings={settings} change={change} tell={tell} />
        <Standards />
        <About />
      </main>
      <Spoken text={notice?.text ?? ''} count={count} />
      <div class="toasts">
        {notice && (
          <Toast
            key={count}
            text={notice.text}
            onClose={() => tell(null)}
            {...(notice.undo && { onUndo: notice.undo })}
          />
        )}
      </div>
    </div>
  );
}
