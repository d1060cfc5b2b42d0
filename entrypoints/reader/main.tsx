import { render } from 'preact';
import { i18n } from '#i18n';
import { Reader } from './Reader.tsx';

document.title = `${i18n.t('reader.title')} · ${i18n.t('extension.shortName')}`;
const app = document.getElementById('app');
if (app) render(<Reader />, app);
