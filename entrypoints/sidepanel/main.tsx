import { render } from 'preact';
import { Panel } from './Panel.tsx';
import './panel.css';

const root = document.getElementById('app');
if (root) render(<Panel />, root);
