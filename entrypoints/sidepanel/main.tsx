import { i18n } from '#i18n';
import { showPage } from '../../components/showPage.ts';
import { Panel } from './Panel.tsx';
import '../../components/styles.css';
import './panel.css';

showPage(i18n.t('panel.title'), <Panel />);
