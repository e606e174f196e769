const en = {
  connecting: 'Connecting to the host on this computer',
  refusedTitle: 'This page needs the newest link',
  refusedWhy:
    'The desk opens with a link that works once, new at every start of Proofbench. Nothing is lost: booths go on recording.',
  refusedDo:
    'Open the link that Proofbench printed when it was last started, in this browser. Then this page connects, too.',
  lostTitle: 'The host can not be reached',
  lostWhy: 'Proofbench may have been stopped. Booths keep their frames until it runs again.',
  lostDo: 'If it was stopped, start Proofbench again on this computer and open the new link it prints.',
  lostBanner: (time: string) =>
    `No link to the host since ${time}. What you see is from then. Booths keep recording. If Proofbench was started again, open the new link it printed.`,
  failedTitle: 'This could not be loaded',
  again: 'Try again',
  problem: 'Not done',
};

const es: typeof en = {
  connecting: 'Conectando con el servidor de esta computadora',
  refusedTitle: 'Esta página necesita el enlace más nuevo',
  refusedWhy:
    'El puesto de control se abre con un enlace de un solo uso, nuevo en cada inicio de Proofbench. No se pierde nada: las cabinas siguen grabando.',
  refusedDo:
    'Abra en este navegador el enlace que Proofbench mostró en su último inicio. Entonces esta página también se conecta.',
  lostTitle: 'No se puede llegar al servidor',
  lostWhy: 'Tal vez se detuvo Proofbench. Las cabinas guardan sus datos hasta que vuelva a funcionar.',
  lostDo: 'Si se detuvo, inicie de nuevo Proofbench en esta computadora y abra el enlace nuevo que muestra.',
  lostBanner: (time) =>
    `Sin enlace con el servidor desde las ${time}. Lo que ve es de entonces. Las cabinas siguen grabando. Si Proofbench se inició de nuevo, abra el enlace nuevo que mostró.`,
  failedTitle: 'No se pudo cargar',
  again: 'Intentar de nuevo',
  problem: 'No se hizo',
};

export const appWords = { en, es } as const;
