import type { Text } from '../../core/assessment/pack.ts';
import type { Step, StepId } from '../../verify/report.ts';
import { codeSentence } from './code-words.ts';

/** What a check is called, what it says when it holds, and (`none`) where there was nothing for it to look at. */
interface StepWords {
  readonly name: Text;
  readonly holds: Text;
  readonly none: Text;
}

const RECORD: Text = { en: 'A record carries no badge.', es: 'Un registro no lleva credencial.' };
const NOT_REACHED: Text = {
  en: 'Not looked at: an earlier check failed.',
  es: 'No se examinó: falló una comprobación anterior.',
};

const STEPS: Readonly<Record<StepId, StepWords>> = {
  size: {
    name: { en: 'Size', es: 'Tamaño' },
    holds: {
      en: 'The file is not larger than a package may be.',
      es: 'El archivo no supera lo que admite un paquete.',
    },
    none: NOT_REACHED,
  },
  entries: {
    name: { en: 'Container', es: 'Contenedor' },
    holds: {
      en: 'Every part has an allowed name and is stored as it is.',
      es: 'Cada parte tiene un nombre permitido y está guardada tal cual.',
    },
    none: NOT_REACHED,
  },
  canonical: {
    name: { en: 'Container, byte by byte', es: 'Contenedor, byte a byte' },
    holds: {
      en: 'It is written in the one way a package can be.',
      es: 'Está escrito de la única forma en que puede estarlo un paquete.',
    },
    none: NOT_REACHED,
  },
  mimetype: {
    name: { en: 'Kind of file', es: 'Tipo de archivo' },
    holds: { en: 'It says that it is an evidence package.', es: 'Dice que es un paquete de evidencia.' },
    none: NOT_REACHED,
  },
  json: {
    name: { en: 'Text', es: 'Texto' },
    holds: {
      en: 'List, seal and badge are written in the one way they can be.',
      es: 'La lista, el sello y la credencial están escritos de la única forma posible.',
    },
    none: NOT_REACHED,
  },
  files: {
    name: { en: 'Parts', es: 'Partes' },
    holds: {
      en: 'Every part is there, and is what was packed.',
      es: 'Están todas las partes y son las que se empaquetaron.',
    },
    none: NOT_REACHED,
  },
  profile: {
    name: { en: 'Contents', es: 'Contenido' },
    holds: {
      en: 'Every part has the form this verifier knows.',
      es: 'Cada parte tiene la forma que conoce este verificador.',
    },
    none: NOT_REACHED,
  },
  context: {
    name: { en: 'Meaning of words', es: 'Significado de los términos' },
    holds: {
      en: 'The words of the badge mean what this verifier takes them for.',
      es: 'Los términos de la credencial significan lo que este verificador entiende.',
    },
    none: RECORD,
  },
  proofSet: {
    name: { en: 'Number of signatures', es: 'Número de firmas' },
    holds: {
      en: 'Two signatures, both with the issuer’s key.',
      es: 'Dos firmas, ambas con la clave del emisor.',
    },
    none: RECORD,
  },
  signature: {
    name: { en: 'Signatures', es: 'Firmas' },
    holds: {
      en: 'Text and meaning of the badge are what its issuer signed.',
      es: 'El texto y el significado de la credencial son los que firmó su emisor.',
    },
    none: RECORD,
  },
  binding: {
    name: { en: 'Parts belong together', es: 'Las partes se corresponden' },
    holds: {
      en: 'Seal, badge, recordings, scores, assessment and decision belong together.',
      es: 'El sello, la credencial, las grabaciones, las puntuaciones, la evaluación y la decisión se corresponden.',
    },
    none: NOT_REACHED,
  },
  subject: {
    name: { en: 'One person, one sitting', es: 'Una persona, un examen' },
    holds: {
      en: 'Every part names the same sitting and the same person.',
      es: 'Todas las partes nombran el mismo examen y la misma persona.',
    },
    none: NOT_REACHED,
  },
  issuer: {
    name: { en: 'Issuer', es: 'Emisor' },
    holds: {
      en: 'The key that signed is on your list, and counted at that time.',
      es: 'La clave que firmó está en su lista y valía en ese momento.',
    },
    none: {
      en: 'You gave no list of known centers.',
      es: 'Usted no ha dado ninguna lista de centros conocidos.',
    },
  },
  dates: {
    name: { en: 'Dates', es: 'Fechas' },
    holds: {
      en: 'By this computer’s clock it is valid now.',
      es: 'Según el reloj de este equipo, es válida ahora.',
    },
    none: { en: 'A record has no period of validity.', es: 'Un registro no tiene plazo de validez.' },
  },
  status: {
    name: { en: 'Revocation', es: 'Revocación' },
    holds: {
      en: 'The issuer’s signed list does not name it as revoked.',
      es: 'La lista firmada del emisor no la da por revocada.',
    },
    none: { en: 'A record can not be revoked.', es: 'Un registro no se puede revocar.' },
  },
  endorsements: {
    name: { en: 'Endorsements', es: 'Avales' },
    holds: { en: 'Every endorsement holds.', es: 'Todos los avales son válidos.' },
    none: {
      en: 'No industry body has signed this besides the center.',
      es: 'Ningún organismo sectorial lo ha firmado además del centro.',
    },
  },
  audit: {
    name: { en: 'Audit trail', es: 'Registro de auditoría' },
    holds: {
      en: 'The trail of the sitting is whole and stands in the center’s signed log.',
      es: 'El registro del examen está completo y figura en el registro firmado del centro.',
    },
    none: NOT_REACHED,
  },
  score: {
    name: { en: 'Score computed again', es: 'Puntuación recalculada' },
    holds: {
      en: 'The same score comes out of the recording again.',
      es: 'De la grabación sale otra vez la misma puntuación.',
    },
    none: { en: 'Not computed again.', es: 'No se ha vuelto a calcular.' },
  },
  withheld: {
    name: { en: 'Attempts kept back', es: 'Intentos retenidos' },
    holds: { en: 'Nothing was kept back.', es: 'No se ha retenido nada.' },
    none: {
      en: 'None: every attempt the trail tells of is in the package.',
      es: 'Ninguno: todos los intentos que cuenta el registro están en el paquete.',
    },
  },
  holder: {
    name: { en: 'Holder', es: 'Titular' },
    holds: { en: 'The person has shown that it is theirs.', es: 'La persona ha demostrado que es suya.' },
    none: {
      en: 'A file can not tell who hands it in: compare the name with an ID.',
      es: 'Un archivo no sabe quién lo entrega: compare el nombre con un documento de identidad.',
    },
  },
};

export const stepName = (id: StepId): Text => STEPS[id].name;

/** What a check found, in words. `reached`: the package could be read at all. */
export function stepSentence({ id, passed, code }: Step, reached: boolean): Text {
  if (passed === true) return STEPS[id].holds;
  if (code !== null) return codeSentence(code);
  return reached ? STEPS[id].none : NOT_REACHED;
}
