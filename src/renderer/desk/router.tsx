import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { QueuePage } from './assessor/queue-page.tsx';
import { AuditPage } from './manager/audit-page.tsx';
import { CredentialsPage } from './manager/credentials-page.tsx';
import { PacksPage } from './manager/packs-page.tsx';
import { SettingsPage } from './manager/settings-page.tsx';
import { BoothsPage } from './proctor/booths-page.tsx';
import { Shell } from './shell/shell.tsx';
import { Home } from './start/home.tsx';
import { PractisePage } from './start/practise-page.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Home });
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const only = <Key extends string>(key: Key, search: Record<string, unknown>): { [K in Key]?: string } => {
  const value = text(search[key]);
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
};

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({ getParentRoute: () => root, path: '/practise', component: PractisePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/booths',
    component: BoothsPage,
    validateSearch: (search: Record<string, unknown>) => ({ ...only('booth', search), ...only('open', search) }),
  }),
  createRoute({ getParentRoute: () => root, path: '/review', component: QueuePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/review/$sitting',
    // The replay is the largest part of the desk, and only assessors need it.
    component: lazyRouteComponent(() => import('./assessor/review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/credentials',
    component: CredentialsPage,
    validateSearch: (search: Record<string, unknown>) => only('sitting', search),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/packs',
    component: PacksPage,
    validateSearch: (search: Record<string, unknown>) => ({ ...only('pack', search), ...only('task', search) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: AuditPage,
    validateSearch: (search: Record<string, unknown>) => only('sitting', search),
  }),
  createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage }),
]);

/** Places live in the address' hash: the same page works from a server and from Electron's own scheme. */
export const router = createRouter({ routeTree: routes, history: createHashHistory(), defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
