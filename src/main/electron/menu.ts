import { Menu, type MenuItemConstructorOptions } from 'electron';

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
    | 'quit',
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
  },
};

/** Editing, zoom and quit, which the keyboard needs; what the desk itself can do stands in the page. */
export function setMenu(locale: string, mac = process.platform === 'darwin'): void {
  const say = words[locale.toLowerCase().startsWith('es') ? 'es' : 'en'];
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
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      { label: say.edit, submenu: edit },
      { label: say.view, submenu: view },
    ]),
  );
}
