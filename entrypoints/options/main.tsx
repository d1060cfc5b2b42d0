import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from './Options.tsx';

document.title = `${i18n.t('options.title')} · ${i18n.t('extension.shortName')}`;
const app = document.getElementById('app');
if (app) render(<Options />, app);
