import { render } from 'preact';
import { i18n } from '#i18n';
import { Panel } from './Panel.tsx';
import './panel.css';

document.documentElement.lang = i18n.t('extension.language');
document.title = i18n.t('panel.title');
const root = document.getElementById('app');
if (root) render(<Panel />, root);
