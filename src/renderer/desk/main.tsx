import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openHere } from './client/channel.ts';
import { createConnection } from './client/connection.ts';
import { createDeskStore } from './desk-store.ts';
import '../ui/theme/tokens.css';
import '../ui/theme/fonts.css';
import './mantine.css';
import '../ui/theme/base.css';
import '../ui/state/state.css';
import '../ui/charts/charts.css';
import '../ui/section/section.css';
import './desk.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root.');
createRoot(root).render(<App store={createDeskStore(createConnection(openHere()))} />);
