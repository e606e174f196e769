import { dialog, Menu, type MenuItemConstructorOptions } from 'electron';

type Words = Readonly<
  Record<
    | 'edit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'view'
    | 'larger'
    | 'smaller'
    | 'actual'
    | 'full'
    | 'quit'
    | 'center'
    | 'keepKeys',
    string
  >
>;

const words: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    actual: 'Actual size',
    full: 'Full screen',
    quit: 'Quit',
    center: 'Center',
    keepKeys: 'Open the keys with this user’s login, without the passphrase',
  },
  es: {
    edit: 'Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    larger: 'Más grande',
    smaller: 'Más pequeño',
    actual: 'Tamaño real',
    full: 'Pantalla completa',
    quit: 'Salir',
    center: 'Centro',
    keepKeys: 'Abrir las claves con la sesión de este usuario, sin la frase de paso',
  },
};

/** Whether this computer's user opens the center's keys; `unable` where the system keeps no secrets. */
export interface KeySwitch {
  kept(): 'yes' | 'no' | 'unable';
  /** Are the keys open now? Only then can they be kept. */
  open(): boolean;
  keep(yes: boolean): Promise<void>;
  onChange(listener: () => void): void;
}

/**
 * Editing, zoom and quit, which the keyboard needs, and what only this window can do: keep the keys with the system. What the
 * desk itself can do stands in the page.
 */
export function setMenu(locale: string, keys: KeySwitch, mac = process.platform === 'darwin'): void {
  const say = words[locale.toLowerCase().startsWith('es') ? 'es' : 'en'];
  const show = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template(say, keys, mac)));
  show();
  keys.onChange(show);
}

function template(say: Words, keys: KeySwitch, mac: boolean): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: say.undo },
    { role: 'redo', label: say.redo },
    { type: 'separator' },
    { role: 'cut', label: say.cut },
    { role: 'copy', label: say.copy },
    { role: 'paste', label: say.paste },
    { role: 'selectAll', label: say.selectAll },
    ...(mac ? [] : ([{ type: 'separator' }, { role: 'quit', label: say.quit }] as const)),
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: say.larger },
    { role: 'zoomOut', label: say.smaller },
    { role: 'resetZoom', label: say.actual },
    { role: 'togglefullscreen', label: say.full },
  ];
  const keepKeys: MenuItemConstructorOptions = {
    type: 'checkbox',
    label: say.keepKeys,
    checked: keys.kept() === 'yes',
    enabled: keys.kept() !== 'unable' && keys.open(),
    click: ({ checked }) =>
      void keys
        .keep(checked)
        .catch((error: unknown) =>
          dialog.showErrorBox('Proofbench', error instanceof Error ? error.message : say.keepKeys),
        ),
  };
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: say.edit, submenu: edit },
    { label: say.view, submenu: view },
    { label: say.center, submenu: [keepKeys] },
  ];
}
