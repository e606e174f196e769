import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/state/state.css';
import '../ui/charts/charts.css';
import '../ui/section/section.css';
import './verifier.css';
import { preferredLanguage } from '../ui/messages/language.ts';
import { createPage } from './page.ts';

const root = document.getElementById('page');
if (root !== null) createPage(root, preferredLanguage(navigator.languages));
