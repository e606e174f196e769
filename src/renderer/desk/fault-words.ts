import { NAME_NOT_PLAIN } from '../../shared/name.ts';
import type { Language } from '../ui/messages/language.ts';
import type { Problem } from './client/problem.ts';

/** What a fault's sentence tells besides its words, by name. */
type Facts = Problem['facts'];
type Sentence = string | ((facts: Facts) => string);

const DAMAGED_RECORDING =
  'La grabación guardada no se puede leer: ha cambiado en el disco desde que se hizo. Ponga los datos de una copia de seguridad.';
const DAMAGED_DATA =
  'Algo ha cambiado en la base de datos desde que se escribió, o falta. Ponga los datos de una copia de seguridad.';
const SCORER_FAILED = 'El puntuador falló con esta grabación. La grabación queda; decida viéndola.';
const WRONG_PACK = 'El paquete de evaluación tiene un error y no se usa.';
const NOT_A_BADGE = 'El paquete de evaluación no se puede poner en una credencial. Avise a quien lo escribió.';

/**
 * Sentences by code. The host speaks English in its faults: an English desk shows that sentence, and here stand only those of
 * the contract itself. `test/renderer/desk/fault-words.test.ts` holds that no code the desk can meet is missing in Spanish.
 */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  en: {
    BAD_REQUEST: 'What was entered can not be used. Look at each field again.',
    [NAME_NOT_PLAIN]:
      'A name holds a character that can not be seen, or that turns its neighbours around. Type the name instead of pasting it.',
    INTERNAL_SERVER_ERROR:
      'Something went wrong in the host, and nothing was changed. Try again; if it stays, start Proofbench again.',
  },
  es: {
    BAD_REQUEST: 'Lo escrito no se puede usar. Revise cada campo.',
    INTERNAL_SERVER_ERROR:
      'Algo falló en el servidor y no se cambió nada. Inténtelo de nuevo; si sigue, inicie Proofbench otra vez.',
    'desk-not-connected': 'El puesto de control no está conectado ahora con su servidor.',
    'replay-failed': 'La grabación no se pudo reproducir. Quedan los hallazgos.',
    'achievement-unknown': 'El paquete de evaluación no tiene este logro. Exporte el registro.',
    'attempt-incomplete': 'Aún faltan datos del intento por llegar de la cabina. Espere un momento.',
    'attempt-not-running': 'Este intento ya no está en curso.',
    'attempt-running': 'Hay un intento en curso. Espere a que termine, o deténgalo primero.',
    'badge-not-issued': 'De este examen no se emitió ninguna credencial: no hay nada que revocar.',
    'badge-revoked': 'Esta credencial fue revocada y no se emite de nuevo. Exporte el registro.',
    'badge-revoked-before': 'Esta credencial ya fue revocada, y la revocación queda.',
    'booth-taken': ({ booth }) => `${booth} ya tiene un examen. Elija otra cabina o termine ese.`,
    'center-busy':
      'El centro se está preparando, o se está haciendo un archivo suyo. Inténtelo de nuevo en un momento.',
    'center-exists': 'Este centro ya está preparado.',
    'center-is-real': 'Este centro no es de muestra: no se puede quitar nada de él.',
    'center-locked': 'Las claves están bloqueadas. Desbloquee primero el centro con su frase de paso.',
    'center-not-set-up': 'Prepare primero el centro.',
    'clock-behind':
      'El reloj de esta computadora está mal: marca antes de lo último que se registró. Ponga bien fecha y hora e inténtelo de nuevo.',
    'criterion-limits': WRONG_PACK,
    'criterion-unknown': WRONG_PACK,
    'data-damaged': DAMAGED_DATA,
    'database-damaged':
      'La base de datos está dañada. No se cambió nada: aparte su carpeta y ponga una copia de seguridad en su lugar.',
    'database-gone':
      'La base de datos se borró, se movió o se cambió mientras Proofbench corría. Póngala de nuevo donde estaba.',
    'decimal-not-possible': DAMAGED_DATA,
    'disk-nearly-full': 'El disco está casi lleno. Haga sitio primero.',
    'disk-not-writing':
      'El disco del puesto de control está lleno o no escribe. No se cambió nada: haga sitio y vuelva a intentarlo.',
    'document-not-pinned': NOT_A_BADGE,
    'export-badge-form': NOT_A_BADGE,
    'export-file-name': 'Un archivo del paquete tiene un nombre que no se admite. No se exportó nada.',
    'export-kind': 'Los datos no son los de esta clase de paquete. No se exportó nada.',
    'export-not-competent': 'Una credencial necesita la decisión «competente». Exporte el registro.',
    'export-not-verified':
      'Nadie podría verificar este paquete: lo guardado ya no concuerda. Ponga los datos de una copia de seguridad.',
    'export-too-large': ({ mib }) => `El paquete pasaría de ${mib} MiB. Exporte menos intentos.`,
    'json-not-canonical': DAMAGED_DATA,
    'json-not-read': DAMAGED_DATA,
    'folder-not-usable':
      'Una carpeta de los datos no se puede usar: es un archivo, o falta el permiso. Póngala bien e inténtelo de nuevo.',
    'keys-absent': 'Falta el archivo de claves. Póngalo de una copia de seguridad.',
    'keys-damaged':
      'El archivo de claves está dañado. Póngalo de una copia de seguridad: sin él no se puede firmar nada.',
    'keys-not-kept': 'Esta computadora no tiene un lugar seguro para las claves. Siga usando la frase de paso.',
    'keys-wrong-passphrase': 'La frase de paso no abre el archivo de claves. Escríbala de nuevo.',
    'mode-not-allowed': ({ booth, pack }) => `${pack} no se puede hacer en el modo de ${booth}.`,
    [NAME_NOT_PLAIN]:
      'Un nombre contiene un carácter que no se ve o que invierte a sus vecinos. Escriba el nombre en vez de pegarlo.',
    'no-badge': 'Este examen no da credencial. Exporte el registro.',
    'no-rules': 'El examen se detuvo antes de autorizarse: no hay puntuador congelado ni nada que exportar.',
    'no-sitting-here': 'Esta cabina no tiene ningún examen. Cree uno para ella.',
    'no-such-attempt': 'En este centro no existe ese intento.',
    'no-such-booth': 'Esta cabina no está vinculada. Vincúlela primero.',
    'no-such-pack': ({ pack }) => `En este centro no hay ningún paquete ${pack}.`,
    'no-such-sitting': 'En este centro no existe ese examen.',
    'no-such-task': ({ pack, task }) => `El paquete ${pack} no tiene la tarea ${task}.`,
    'nothing-to-begin': 'En este examen ya no queda ningún intento.',
    'pack-not-valid': WRONG_PACK,
    'person-erased': 'La persona fue borrada: la credencial no llevaría ningún nombre.',
    'reason-needed': 'Diga por qué: la decisión difiere de lo que recomienda el puntuador, o es nula.',
    'recording-damaged': ({ second }) =>
      `La grabación ha cambiado en el disco desde que se hizo, desde el segundo ${second}. No se puntúa ni se exporta: ponga los datos de una copia de seguridad.`,
    'score-not-ready': 'La puntuación se está calculando. Decida cuando esté.',
    'scorer-damaged': 'El puntuador congelado ha cambiado. Póngalo de una copia de seguridad.',
    'scorer-failed': SCORER_FAILED,
    'scorer-missing': ({ rules }) =>
      rules === undefined
        ? 'El puntuador no está construido. Ejecute «npm run build» e inicie de nuevo.'
        : 'Falta el puntuador congelado. Póngalo de una copia de seguridad.',
    'sitting-action-not-possible': 'El examen ya no está en un estado que lo permita. Mírelo de nuevo.',
    'sitting-changed': 'Entretanto el examen ha cambiado. Mírelo de nuevo.',
    'sitting-not-running': 'El examen no está en curso. Autorícelo o reanúdelo primero.',
    'sitting-not-over': 'Solo se puede exportar un examen decidido o detenido.',
    'sitting-over': 'El examen terminó: su tiempo de trabajo ya no se puede cambiar.',
    'nothing-recorded': 'En este examen no se grabó ningún intento. Solo puede decidirse nulo.',
    'stopped-only-void': 'Un examen que se detuvo solo puede decidirse nulo.',
    'task-unknown': 'El paquete de evaluación no tiene esta tarea.',
    'tracking-not-fit':
      'El seguimiento de la cabina no basta hoy para un examen. Repita la comprobación o cambie de cabina.',
    'text-not-utf8': DAMAGED_DATA,
    'text-not-well-formed': 'Un texto contiene medio carácter. Escríbalo de nuevo.',
    ...Object.fromEntries(
      [
        ...['body-crowded', 'body-cut', 'body-empty-end', 'body-long', 'body-order'],
        ...['chunk-cut', 'chunk-spelling', 'chunk-unknown'],
        ...['event-kind', 'event-late', 'event-time', 'event-value', 'frame-cut', 'frame-range', 'frame-time'],
        ...['recording-cut', 'recording-header', 'recording-long', 'recording-order'],
      ].map((code) => [code, DAMAGED_RECORDING]),
    ),
  },
};

/** Is there a Spanish sentence for the code? */
export const isTranslated = (code: string): boolean => code in SENTENCES.es;

/** A problem in the desk's language; as the host put it where it is English, or unknown here. */
export function problemSentence({ code, message, facts }: Problem, language: Language): string {
  const sentence = SENTENCES[language][code];
  return typeof sentence === 'function' ? sentence(facts) : (sentence ?? message);
}
