import type { Catalogue } from '../../ui/messages/language.ts';

const en = {
  stage: 'The coupon. Move the mouse along the seam, hold the button to weld. Arrow keys and space do the same.',
  keys: 'Keys and mouse',
  hideKeys: 'Hide keys',
  quick: 'Move the mouse along the seam, hold the left button to weld.',
  pace: (value: string) => `Key pace: ${value} mm/s`,
  latchOn: 'Trigger stays on until pressed again',
  latchOff: 'Hold the trigger to weld',
  guideOn: 'Seam guide on',
  guideOff: 'Seam guide off',
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
    ['L', 'trigger latch'],
    ['Enter', 'I am done'],
    ['Tab, Esc', 'to the panels, back to the torch'],
  ] as readonly (readonly [string, string])[],
  practiceKeys: [
    ['G', 'seam guide'],
    ['C', 'cues'],
  ] as readonly (readonly [string, string])[],
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
  latchOn: 'El gatillo queda puesto hasta pulsarlo otra vez',
  latchOff: 'Mantenga el gatillo para soldar',
  guideOn: 'Guía de junta activada',
  guideOff: 'Guía de junta desactivada',
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
    ['L', 'enclavar el gatillo'],
    ['Enter', 'he terminado'],
    ['Tab, Esc', 'a los paneles, de vuelta a la antorcha'],
  ],
  practiceKeys: [
    ['G', 'guía de junta'],
    ['C', 'guías'],
  ],
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
