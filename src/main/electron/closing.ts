import { app, type BrowserWindow, dialog } from 'electron';

const WORDS = {
  en: {
    message: 'A sitting is under way.',
    detail:
      'Closing ends Proofbench on this computer. Booths keep their frames and send them when it runs again; nothing on disk is lost, but nobody watches until then.',
    stay: 'Keep it open',
    close: 'Close during the sitting',
  },
  es: {
    message: 'Hay un examen en marcha.',
    detail:
      'Al cerrar, Proofbench termina en esta computadora. Las cabinas guardan sus datos y los envían cuando vuelva a funcionar; no se pierde nada del disco, pero nadie supervisa hasta entonces.',
    stay: 'Dejarlo abierto',
    close: 'Cerrar durante el examen',
  },
} as const;

/** The page asks to stay open while a sitting is under way; Electron asks nobody by itself, it would only not close. */
export function askBeforeClosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, detail, stay, close } = WORDS[app.getLocale().toLowerCase().startsWith('es') ? 'es' : 'en'];
    const buttons = [stay, close];
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'Proofbench',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
    });
    // To prevent the preventing is to close.
    if (answer === buttons.indexOf(close)) event.preventDefault();
  });
}
