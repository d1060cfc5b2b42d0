import { render } from 'preact';
import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { Popup } from './Popup.tsx';

document.title = i18n.t('popup.title');
watchSettings((settings) => applyTheme(settings.theme), new AbortController().signal);
const app = document.getElementById('app');
if (app) render(<Popup />, app);
