import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('electron', () => import('../../stubs/electron.ts'));
const { askBeforeClosing } = await import('../../../src/main/electron/closing.ts');
const stub = await import('../../stubs/electron.ts');

/** Asks as a page does that wants to stay; answers whether the window closes all the same. */
function closes(answer: number): boolean {
  stub.dialog.answer = answer;
  const window = new stub.BrowserWindow({});
  askBeforeClosing(window as unknown as Electron.BrowserWindow);
  let closed = false;
  window.webContents.emit('will-prevent-unload', {
    preventDefault: () => {
      closed = true;
    },
  });
  return closed;
}

beforeEach(() => {
  stub.dialog.asked.length = 0;
});

test('a page that wants to stay open during a sitting stays, unless the person closes it knowingly', () => {
  expect(closes(0)).toBe(false);
  expect(closes(1)).toBe(true);
  expect(stub.dialog.asked).toHaveLength(2);
  expect(stub.dialog.asked[0]).toMatchObject({ message: 'Hay un examen en marcha.', defaultId: 0, cancelId: 0 });
});
