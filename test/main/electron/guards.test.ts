import { beforeAll, expect, test, vi } from 'vitest';
import { app, permissions, type StubWebContents, session } from '../../stubs/electron.ts';

vi.mock('electron', () => import('../../stubs/electron.ts'));
const { guardContents, guardPermissions } = await import('../../../src/main/electron/guards.ts');
const stub = await import('../../stubs/electron.ts');

let contents: StubWebContents;
const opened: string[] = [];
beforeAll(() => {
  guardPermissions(session.defaultSession as unknown as Electron.Session);
  guardContents((url) => opened.push(url));
  contents = new stub.StubWebContents();
  app.emit('web-contents-created', {}, contents);
});

const asked = (permission: string, requestingUrl: string): boolean => {
  const answers: boolean[] = [];
  permissions.request?.(undefined as never, permission as never, (yes) => answers.push(yes), {
    requestingUrl,
  } as never);
  return answers[0] ?? true;
};

test.each([
  'media',
  'geolocation',
  'notifications',
  'midi',
  'hid',
  'usb',
  'serial',
  'openExternal',
  'pointerLock',
  'display-capture',
])('permission %s is refused to our own page too', (permission) => {
  expect(asked(permission, 'app://desk/index.html')).toBe(false);
  expect(permissions.check?.(null, permission as never, 'app://desk', {} as never)).toBe(false);
});

test('copying text and filling the screen are granted to our own page alone', () => {
  for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
    expect(asked(permission, 'app://desk/index.html')).toBe(true);
    expect(asked(permission, 'https://example.org/')).toBe(false);
    expect(permissions.check?.(null, permission as never, 'app://desk/', {} as never)).toBe(true);
    expect(permissions.check?.(null, permission as never, 'https://example.org', {} as never)).toBe(false);
  }
});

test('no device is given', () => {
  expect(permissions.device?.({} as never)).toBe(false);
});

const prevented = (event: string, details: object): boolean => {
  let yes = false;
  contents.emit(event, { ...details, preventDefault: () => (yes = true) });
  return yes;
};

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
  '%s leads nowhere but to our own pages',
  (event) => {
    expect(prevented(event, { url: 'app://desk/index.html' })).toBe(false);
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://deskx/index.html',
      'javascript:alert(1)',
      'data:text/html,x',
    ]) {
      expect(prevented(event, { url }), url).toBe(true);
    }
  },
);

test('no page has a child window; practice and the verifier get a window of their own, without the preload', () => {
  const ours = ['app://desk/booth.html?practice=1&mode=flat', 'app://desk/verifier.html'];
  const others = [
    'app://desk/index.html',
    'https://example.org/booth.html',
    'app://desk/booth.html.evil',
    'about:blank',
  ];
  for (const url of [...ours, ...others]) expect(contents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
  expect(opened).toEqual(ours);
});

test('no page embeds a webview', () => {
  expect(prevented('will-attach-webview', {})).toBe(true);
});

test('only files the page has made itself are saved', () => {
  const saved = (url: string): boolean => {
    let yes = true;
    session.defaultSession.emit('will-download', { preventDefault: () => (yes = false) }, { getURL: () => url });
    return yes;
  };
  expect(saved('blob:app://desk/1b9d')).toBe(true);
  expect(saved('https://example.org/x.exe')).toBe(false);
  expect(saved('blob:https://example.org/1b9d')).toBe(false);
});
