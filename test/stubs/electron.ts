import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type Electron from 'electron';

/**
 * Stands in for Electron where its runtime is not: as much of it as src/main uses, with the shapes of electron.d.ts, writing
 * down what was asked of it. It opens no window and shows no page, but asks the page's address of the protocol handler.
 */
export const journal: { readonly what: string; readonly details: unknown }[] = [];

function note(what: string, details: unknown = undefined): void {
  journal.push({ what, details });
  // As text: a menu holds functions, and no channel carries those.
  process.send?.(JSON.parse(JSON.stringify({ what, details })));
}

export class MessagePortMain
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    port.on('close', () => this.emit('close'));
    port.unref();
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
  start(): void {
    this.#port.start();
  }
  close(): void {
    this.#port.close();
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  /** The end that goes to the page: there a port as browsers have it. */
  readonly port2: MessagePort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = port2;
  }
}

type AppParts =
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'setPath'
  | 'getLocale'
  | 'isPackaged'
  | 'enableSandbox';

class StubApp extends EventEmitter implements Pick<Electron.App, AppParts> {
  readonly isPackaged = false;
  async whenReady(): Promise<void> {}
  requestSingleInstanceLock(): boolean {
    return process.env['STUB_ELECTRON_SECOND'] !== '1';
  }
  quit(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }
  exit(code = 0): void {
    note('exit', code);
    process.disconnect?.();
    process.exitCode = code;
    setTimeout(() => process.exit(code), 10);
  }
  setPath(name: string, path: string): void {
    note('path', { name, path });
  }
  getLocale(): string {
    return 'es-MX';
  }
  enableSandbox(): void {
    note('sandbox');
  }
}
export const app = new StubApp();

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => note('scheme', schemes),
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
} satisfies Partial<Electron.Protocol>;

export const permissions: {
  request?: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
  check?: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
  device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
} = {};

class StubSession extends EventEmitter {
  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    permissions.request = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    permissions.check = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    permissions.device = handler;
  }
  setDisplayMediaRequestHandler(): void {}
}
export const session = { defaultSession: new StubSession() };

export interface StubFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: StubFrame | null;
  /** Ports that were posted to this frame. */
  readonly ports: MessagePort[];
  postMessage(channel: string, message: unknown, ports?: readonly MessagePort[]): void;
}

export function stubFrame(url: string, parent: StubFrame | null = null): StubFrame {
  const ports: MessagePort[] = [];
  const { protocol: scheme, host } = new URL(url);
  return {
    url,
    origin: `${scheme}//${host}`,
    parent,
    ports,
    postMessage: (_channel, _message, sent = []) => void ports.push(...sent),
  };
}

let contentsMade = 0;
export class StubWebContents extends EventEmitter {
  readonly id = ++contentsMade;
  mainFrame: StubFrame = stubFrame('about://blank');
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  reload(): void {
    note('reload');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new StubWebContents();
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    BrowserWindow.all.push(this);
    note('window', options);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = stubFrame(url);
    const response = await handlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url));
    const html = await response?.text();
    const csp = response?.headers.get('content-security-policy');
    note('page', { url, status: response?.status, html: html?.includes('<html') === true, csp });
    this.emit('ready-to-show');
  }
  show(): void {
    note('shown');
  }
  focus(): void {
    note('focused');
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}

export const ipcMain = new EventEmitter();
/** A keyring that seals by turning bytes about; STUB_ELECTRON_KEYRING names another kind of it. */
export const safeStorage = {
  getSelectedStorageBackend: () => (process.env['STUB_ELECTRON_KEYRING'] ?? 'gnome_libsecret') as 'gnome_libsecret',
  isAsyncEncryptionAvailable: async () => process.env['STUB_ELECTRON_KEYRING'] !== 'none',
  encryptStringAsync: async (text: string) => Buffer.from(`sealed:${[...text].reverse().join('')}`),
  decryptStringAsync: async (sealed: Buffer) => {
    const text = sealed.toString();
    if (!text.startsWith('sealed:')) throw new Error('Error while decrypting the ciphertext.');
    return { result: [...text.slice('sealed:'.length)].reverse().join(''), shouldReEncrypt: false };
  },
} satisfies Partial<Electron.SafeStorage>;
export const nativeTheme = { shouldUseDarkColors: true } satisfies Partial<Electron.NativeTheme>;
export const dialog = {
  showErrorBox: (title: string, content: string) => note('error', { title, content }),
  /** What was asked, and the button the person chooses. */
  asked: [] as Electron.MessageBoxSyncOptions[],
  answer: 0,
  showMessageBoxSync(_window: unknown, options: Electron.MessageBoxSyncOptions): number {
    dialog.asked.push(options);
    return dialog.answer;
  },
};
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: unknown) => note('menu', template),
};
