import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { framework } from '../../content/framework.ts';
import { Row, Section } from './Section.tsx';

/** Which edition of the standards is bundled, whose words it is in, and where the originals are. */
export function Standards() {
  return (
    <Section id="standards" title={i18n.t('options.standardsTitle')}>
      <Row
        title={framework.name}
        hint={`${i18n.t('options.edition', [framework.edition, framework.publisher])}. ${framework.notice}`}
      />
      <div class="or">
        <div class="grow">
          <p class="ot">{i18n.t('options.originals')}</p>
          <p class="sub">{i18n.t('options.originalsHint')}</p>
          <ul class="sources sub">
            {framework.sources.map((source) => (
              <li key={source.id}>
                <a class="link" href={source.url} target="_blank" rel="noreferrer">
                  {source.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

/** Version, licence, and privacy in five sentences. */
export function About() {
  return (
    <Section id="about" title={i18n.t('options.aboutTitle')}>
      <Row
        title={`${i18n.t('extension.shortName')} · ${i18n.t('options.version', [browser.runtime.getManifest().version])}`}
        hint={i18n.t('options.licence')}
      />
      <div class="or">
        <div class="grow">
          <p class="ot">{i18n.t('options.privacyTitle')}</p>
          <ul class="privacy sub">
            <li>{i18n.t('options.privacy1')}</li>
            <li>{i18n.t('options.privacy2')}</li>
            <li>{i18n.t('options.privacy3')}</li>
            <li>{i18n.t('options.privacy4')}</li>
            <li>{i18n.t('options.privacy5')}</li>
          </ul>
        </div>
      </div>
    </Section>
  );
}
