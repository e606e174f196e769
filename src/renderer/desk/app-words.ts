const en = {
  connecting: 'Connecting to the host on this computer',
  refusedTitle: 'This link has been used or has run out',
  refusedWhy: 'The desk opens with a link that works once. Nothing is lost: booths go on recording.',
  refusedDo: 'In the window where Proofbench was started, press Ctrl C and start it again, then open the new link.',
  lostTitle: 'The host can not be reached',
  lostWhy: 'Proofbench may have been stopped. Booths keep their frames until it runs again.',
  lostDo: 'Start Proofbench again on this computer. This page connects by itself.',
  lostBanner: (time: string) =>
    `No link to the host since ${time}. What you see is from then. Booths keep recording; this page connects again by itself.`,
  failedTitle: 'This could not be loaded',
  again: 'Try again',
  problem: 'Not done',
};

const es: typeof en = {
  connecting: 'Conectando con el servidor de esta computadora',
  refusedTitle: 'Este enlace ya se usó o caducó',
  refusedWhy:
    'El puesto de control se abre con un enlace de un solo uso. No se pierde nada: las cabinas siguen grabando.',
  refusedDo: 'En la ventana donde se inició Proofbench, pulse Ctrl C, inícielo de nuevo y abra el enlace nuevo.',
  lostTitle: 'No se puede llegar al servidor',
  lostWhy: 'Tal vez se detuvo Proofbench. Las cabinas guardan sus datos hasta que vuelva a funcionar.',
  lostDo: 'Inicie de nuevo Proofbench en esta computadora. Esta página se conecta sola.',
  lostBanner: (time) =>
    `Sin enlace con el servidor desde las ${time}. Lo que ve es de entonces. Las cabinas siguen grabando; esta página se conecta sola.`,
  failedTitle: 'No se pudo cargar',
  again: 'Intentar de nuevo',
  problem: 'No se hizo',
};

export const appWords = { en, es } as const;
