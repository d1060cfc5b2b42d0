import { i18n } from '#i18n';
import { showPage } from '../../components/showPage.ts';
import { Options } from './Options.tsx';
import '../../components/styles.css';
import './options.css';

showPage(`${i18n.t('options.title')} · ${i18n.t('extension.shortName')}`, <Options />);
