import { createRoot } from 'react-dom/client';
import { readAddress } from './address.ts';
import { BoothApp } from './booth-app.tsx';
import '../ui/theme/tokens.css';
import '../ui/theme/fonts.css';
import '../ui/theme/base.css';
import './booth.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root.');
createRoot(root).render(<BoothApp address={readAddress(location.search, navigator.languages)} />);
