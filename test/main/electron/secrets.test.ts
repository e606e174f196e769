import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { journal } from '../../stubs/electron.ts';

vi.mock('electron', () => import('../../stubs/electron.ts'));
const { systemSecrets } = await import('../../../src/main/electron/secrets.ts');
const { setMenu } = await import('../../../src/main/electron/menu.ts');

afterEach(() => vi.unstubAllEnvs());

test('what the system seals it opens again', async () => {
  const secrets = await systemSecrets('linux');
  const sealed = await secrets?.seal('00ff');
  expect(Buffer.from(sealed ?? []).toString()).not.toContain('00ff');
  expect(await secrets?.open(sealed ?? new Uint8Array())).toBe('00ff');
  await expect(secrets?.open(Buffer.from('of another person'))).rejects.toThrow();
});

test.each(['basic_text', 'unknown'])(
  'a Linux without a keyring (%s) keeps no keys: its key would be no secret',
  async (kind) => {
    vi.stubEnv('STUB_ELECTRON_KEYRING', kind);
    expect(await systemSecrets('linux')).toBeUndefined();
    expect(await systemSecrets('win32')).toBeDefined();
  },
);

test('a system that can not encrypt now keeps no keys', async () => {
  vi.stubEnv('STUB_ELECTRON_KEYRING', 'none');
  for (const platform of ['linux', 'win32', 'darwin']) expect(await systemSecrets(platform)).toBeUndefined();
});

test('the menu shows whether the keys are kept, offers it only while they are open, and says why it could not', async () => {
  const state = { kept: 'no' as 'yes' | 'no' | 'unable', open: false };
  let changed = (): void => {};
  const asked: boolean[] = [];
  setMenu('es-MX', {
    kept: () => state.kept,
    open: () => state.open,
    keep: async (yes) => {
      asked.push(yes);
      if (!yes) throw new Error('The disk is full.');
    },
    onChange: (listener) => {
      changed = listener;
    },
  });
  const item = (): MenuItemConstructorOptions => {
    const menus = journal.findLast(({ what }) => what === 'menu')?.details as readonly MenuItemConstructorOptions[];
    const center = menus.find(({ label }) => label === 'Centro')?.submenu as readonly MenuItemConstructorOptions[];
    return center[0] ?? {};
  };
  expect(item()).toMatchObject({ type: 'checkbox', checked: false, enabled: false });
  state.open = true;
  changed();
  expect(item()).toMatchObject({ checked: false, enabled: true });
  item().click?.({ checked: true } as never, undefined, {} as never);
  state.kept = 'yes';
  changed();
  expect(item()).toMatchObject({ checked: true, enabled: true });
  item().click?.({ checked: false } as never, undefined, {} as never);
  await Promise.resolve();
  expect(asked).toEqual([true, false]);
  expect(journal.findLast(({ what }) => what === 'error')?.details).toMatchObject({ content: 'The disk is full.' });
  state.kept = 'unable';
  changed();
  expect(item()).toMatchObject({ enabled: false });
});
