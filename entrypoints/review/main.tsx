import { render } from 'preact';
import { ReviewPages } from './ReviewPages.tsx';

const app = document.getElementById('app');
if (app) render(<ReviewPages />, app);
