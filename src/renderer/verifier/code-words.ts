import type { Text } from '../../core/assessment/pack.ts';

/** What went wrong, in words a person without the field's knowledge understands, by code of the verifier. */
const SENTENCES: Readonly<Record<string, Text>> = {
  E_SIZE: {
    en: 'the file is empty, or larger than a package can be',
    es: 'el archivo está vacío o es más grande de lo que puede ser un paquete',
  },
  E_UNREADABLE: { en: 'the file can not be read', es: 'el archivo no se puede leer' },
  E_ZIP_PARSE: {
    en: 'damaged or not a package; ask for a fresh copy',
    es: 'dañado o no es un paquete; pida una copia nueva',
  },
  E_ZIP_COUNT: {
    en: 'the file holds more parts than a package can',
    es: 'el archivo contiene más partes de las que admite un paquete',
  },
  E_ZIP_NAME: { en: 'a part has a name that is not allowed', es: 'una parte tiene un nombre no permitido' },
  E_ZIP_DUPLICATE: { en: 'two parts have the same name', es: 'dos partes tienen el mismo nombre' },
  E_ZIP_COMPRESSED: {
    en: 'the file was packed again by another program',
    es: 'el archivo fue empaquetado de nuevo por otro programa',
  },
  E_ZIP_OVERLAP: { en: 'parts of the file overlap', es: 'hay partes del archivo que se solapan' },
  E_ZIP_NOT_CANONICAL: {
    en: 'the file was changed after it was made',
    es: 'el archivo se modificó después de hacerse',
  },
  E_MIMETYPE: { en: 'this is not an evidence package', es: 'esto no es un paquete de evidencia' },
  E_MANIFEST: { en: 'the list of parts was changed', es: 'la lista de partes fue modificada' },
  E_MANIFEST_VERSION: {
    en: 'the package is of a newer form than this verifier knows',
    es: 'el paquete es de una forma más nueva de la que conoce este verificador',
  },
  E_FILE_VERSION: {
    en: 'a part of the package is of a newer form than this verifier knows',
    es: 'una parte del paquete es de una forma más nueva de la que conoce este verificador',
  },
  E_CRED_JSON: { en: 'the credential was changed', es: 'la credencial fue modificada' },
  E_FILE_UNLISTED: { en: 'a part was added', es: 'se añadió una parte' },
  E_FILE_MISSING: { en: 'a part is missing', es: 'falta una parte' },
  E_FILE_HASH: { en: 'a part was changed', es: 'una parte fue modificada' },
  E_FILE_CONTENT: { en: 'a part does not hold what it must', es: 'una parte no contiene lo que debe' },
  E_CRED_SCHEMA: {
    en: 'the credential is not of a form that can be believed',
    es: 'la credencial no tiene una forma en la que se pueda confiar',
  },
  E_CRED_PROFILE: { en: 'the credential contradicts itself', es: 'la credencial se contradice' },
  E_CRED_CONTEXT: { en: 'the meaning of the credential was bent', es: 'se alteró el significado de la credencial' },
  E_CRED_PROOF_SET: { en: 'a signature is missing or was added', es: 'falta una firma o se añadió alguna' },
  E_CRED_PROOF_SHAPE: { en: 'a signature is not by the issuer', es: 'una firma no es del emisor' },
  E_CRED_SIGNATURE: { en: 'the signature does not fit the credential', es: 'la firma no corresponde a la credencial' },
  E_BINDING: {
    en: 'recording and credential do not belong together',
    es: 'la grabación y la credencial no se corresponden',
  },
  E_SEAL: { en: 'the seal does not fit the contents', es: 'el sello no corresponde al contenido' },
  E_EVIDENCE_HASH: {
    en: 'the evidence is not what the credential names',
    es: 'la evidencia no es la que nombra la credencial',
  },
  E_SUBJECT_MISMATCH: {
    en: 'parts of the package are about different people or sittings',
    es: 'hay partes del paquete de distintas personas o sesiones',
  },
  E_ISSUER_UNKNOWN: { en: 'the issuer is not on your list', es: 'el emisor no está en su lista' },
  E_ISSUER_KEY_PERIOD: {
    en: 'the issuer’s key did not count at that time',
    es: 'la clave del emisor no valía en ese momento',
  },
  E_NOT_YET_VALID: { en: 'it is not valid yet', es: 'todavía no es válida' },
  E_EXPIRED: { en: 'it has expired', es: 'ha caducado' },
  E_STATUS: { en: 'the status list can not be read', es: 'la lista de estado no se puede leer' },
  E_STATUS_ISSUER: { en: 'the status list is by somebody else', es: 'la lista de estado es de otro emisor' },
  E_STATUS_SIGNATURE: {
    en: 'the status list’s signature is wrong',
    es: 'la firma de la lista de estado es incorrecta',
  },
  E_STATUS_GIVEN: {
    en: 'the status list you added is not this credential’s, is dated ahead of this computer’s clock, was signed when the issuer’s key did not count, or can not be read',
    es: 'la lista de estado que añadió no es la de esta credencial, lleva fecha posterior al reloj de esta computadora, se firmó cuando la clave del emisor no valía, o no se puede leer',
  },
  E_REVOKED: { en: 'the issuer has revoked it', es: 'el emisor la ha revocado' },
  E_AUDIT_CHAIN: { en: 'the audit trail was changed', es: 'el registro de auditoría fue modificado' },
  E_AUDIT_INCLUSION: {
    en: 'the sitting is not in the center’s log',
    es: 'el examen no figura en el registro del centro',
  },
  E_AUDIT_CHECKPOINT: {
    en: 'the center’s log is not signed by it',
    es: 'el registro del centro no está firmado por él',
  },
  E_SCORE_DIFFERS: {
    en: 'the score does not follow from the recording',
    es: 'la puntuación no se sigue de la grabación',
  },
  E_SCORE_FAILED: { en: 'the score could not be computed', es: 'no se pudo calcular la puntuación' },
  W_ISSUER_NAME: {
    en: 'the package gives the center another name than your list does',
    es: 'el paquete da al centro otro nombre que su lista',
  },
  W_STATUS_STALE: {
    en: 'the status list is out of date: ask the center for a newer one',
    es: 'la lista de estado está desfasada: pida al centro una más nueva',
  },
  W_ATTEMPT_WITHHELD: {
    en: 'the sitting had attempts that are not in this package',
    es: 'el examen tuvo intentos que no están en este paquete',
  },
  W_SCORE_VERSION_UNAVAILABLE: {
    en: 'this verifier does not know the rules it was scored under: use a newer one',
    es: 'este verificador no conoce las reglas con las que se puntuó: use uno más nuevo',
  },
  W_SCORE_NOT_RUN: {
    en: 'this browser could not run the scorer: try another one',
    es: 'este navegador no pudo ejecutar el evaluador: pruebe con otro',
  },
};

/** Codes a sentence is kept for: every one the verifier can give (test/renderer/verifier). */
export const KNOWN_CODES: readonly string[] = Object.keys(SENTENCES);

const UNKNOWN: Text = { en: 'something in it is wrong', es: 'algo en él es incorrecto' };

export const codeSentence = (code: string | null): Text => (code === null ? UNKNOWN : (SENTENCES[code] ?? UNKNOWN));
