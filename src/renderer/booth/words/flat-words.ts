import type { Catalogue } from '../../ui/messages/language.ts';

const en = {
  stage: 'The coupon. Move the mouse along the seam, hold the button to weld. Arrow keys and space do the same.',
  keys: 'Keys and mouse',
  hideKeys: 'Hide keys',
  quick: 'Move the mouse along the seam, hold the left button to weld.',
  pace: (value: string) => `Key pace: ${value} mm/s`,
  latchOn: 'Trigger: press once',
  latchOff: 'Trigger: hold',
  guideOn: 'Seam guide: on',
  guideOff: 'Seam guide: off',
  list: [
    ['Mouse', 'along the seam and across it'],
    ['Left button, Space', 'trigger'],
    ['Wheel, Q E', 'tip nearer, farther'],
    ['← →', 'travel at the key pace'],
    ['[ ] or , .', 'key pace slower, faster'],
    ['↑ ↓', 'aim towards web, base'],
    ['A D', 'travel angle: drag, push'],
    ['W S', 'work angle steeper, flatter'],
    ['H', 'helmet lens'],
    ['M', 'mark the coupon hot'],
    ['T', 'trim the wire'],
    ['L', 'trigger: hold, or press once'],
    ['Enter', 'I am done'],
    ['Tab', 'to the panels'],
    ['Esc', 'back to the torch; hides this'],
  ] as readonly (readonly [string, string])[],
  practiceKeys: [
    ['G', 'seam guide'],
    ['C', 'cues'],
  ] as readonly (readonly [string, string])[],
  slow: {
    begin: (pictures: string, needed: number) =>
      `This screen draws ${pictures} pictures a second; ${needed} are needed to lead a torch well. Close other programs, make the window smaller, or switch on hardware acceleration in the browser.`,
    result: (pictures: string, needed: number) =>
      `This screen at times drew only ${pictures} pictures a second, and ${needed} are needed: you saw your hand late. It was recorded at its own time, but an uneven speed may be the screen’s fault and not yours.`,
  },
  look: 'Drag or arrow keys: turn. Wheel or Q E: nearer, farther. A D: along the seam.',
  narrow: {
    title: 'This window is too narrow to weld in',
    text: (has: number, needs: number) =>
      `It is ${has} pixels wide and ${needs} are needed. Make it wider, or open this page on a computer or on a tablet held sideways.`,
    running: 'Your attempt goes on recording.',
  },
  noPicture: {
    title: 'This browser can not draw the booth',
    text: 'It offers no WebGL 2. Switch on hardware acceleration in its settings and load the page again, or use a current Chrome, Edge or Firefox.',
  },
};

const es: typeof en = {
  stage:
    'La probeta. Mueva el ratón a lo largo de la junta y mantenga el botón para soldar. Las flechas y la barra espaciadora hacen lo mismo.',
  keys: 'Teclas y ratón',
  hideKeys: 'Ocultar teclas',
  quick: 'Mueva el ratón a lo largo de la junta y mantenga el botón izquierdo para soldar.',
  pace: (value) => `Paso de teclas: ${value} mm/s`,
  latchOn: 'Gatillo: pulsar una vez',
  latchOff: 'Gatillo: mantener',
  guideOn: 'Guía de junta: sí',
  guideOff: 'Guía de junta: no',
  list: [
    ['Ratón', 'a lo largo de la junta y a través'],
    ['Botón izquierdo, Espacio', 'gatillo'],
    ['Rueda, Q E', 'punta más cerca, más lejos'],
    ['← →', 'avanzar al paso de teclas'],
    ['[ ] o , .', 'paso de teclas más lento, más rápido'],
    ['↑ ↓', 'apuntar al alma, a la base'],
    ['A D', 'ángulo de avance: arrastre, empuje'],
    ['W S', 'ángulo de trabajo más alto, más bajo'],
    ['H', 'pantalla del casco'],
    ['M', 'marcar la probeta caliente'],
    ['T', 'cortar el alambre'],
    ['L', 'gatillo: mantener o pulsar una vez'],
    ['Enter', 'he terminado'],
    ['Tab', 'a los paneles'],
    ['Esc', 'de vuelta a la antorcha; oculta esto'],
  ],
  practiceKeys: [
    ['G', 'guía de junta'],
    ['C', 'guías'],
  ],
  slow: {
    begin: (pictures, needed) =>
      `Esta pantalla dibuja ${pictures} imágenes por segundo; hacen falta ${needed} para llevar bien una antorcha. Cierre otros programas, haga la ventana más pequeña o active la aceleración por hardware en el navegador.`,
    result: (pictures, needed) =>
      `Esta pantalla dibujó a ratos solo ${pictures} imágenes por segundo y hacen falta ${needed}: vio su mano con retraso. Se grabó a su propia hora, pero una velocidad desigual puede ser culpa de la pantalla y no suya.`,
  },
  look: 'Arrastrar o flechas: girar. Rueda o Q E: más cerca, más lejos. A D: a lo largo de la junta.',
  narrow: {
    title: 'Esta ventana es demasiado estrecha para soldar',
    text: (has, needs) =>
      `Mide ${has} píxeles de ancho y hacen falta ${needs}. Ensánchela, o abra esta página en un ordenador o en una tableta en horizontal.`,
    running: 'Su intento se sigue grabando.',
  },
  noPicture: {
    title: 'Este navegador no puede dibujar la cabina',
    text: 'No ofrece WebGL 2. Active la aceleración por hardware en sus ajustes y cargue la página otra vez, o use Chrome, Edge o Firefox actuales.',
  },
};

export const flatWords: Catalogue<typeof en> = { en, es };
