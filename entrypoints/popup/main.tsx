import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { showPage } from '../../components/showPage.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { Popup } from './Popup.tsx';
import '../../components/styles.css';
import './popup.css';

watchSettings((settings) => applyTheme(settings.theme), new AbortController().signal);
showPage(i18n.t('popup.title'), <Popup />);
