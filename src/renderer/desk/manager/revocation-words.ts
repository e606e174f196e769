const en = {
  badge: 'Badge',
  issuedAt: (when: string) => `Issued ${when}. It counts.`,
  revokedAt: (when: string) => `Revoked ${when}`,
  revokedState: 'Revoked',
  reason: 'Reason',
  reasonErased: 'erased with the person',
  revokedWhy:
    'Readers learn it from the newest status list: publish it, or give it to whoever relies on this badge. The list inside packages handed out before does not know it.',
  revoke: 'Revoke this badge',
  revokeWhy:
    'From now on every status list of this center says that this badge does not count. That can not be undone, and the badge is not issued again. Recording, score and decision stay; the record can still be exported.',
  revokeReason: 'Reason for the revocation',
  revokeReasons: ['Issued to the wrong person', 'Decided in error', 'Obtained by deceit'],
  revokeDo: 'Revoke for good',
  statusSave: 'Save the status list',
  statusWhy:
    'Signs the list of revoked badges as of now. Publish it, or give it to readers: they open it beside a package. Fresh for 90 days.',
  statusSaved: (file: string) => `${file} saved, and kept in the data folder under “exports”.`,
  trustSave: 'Save this center’s trust entry',
  trustWhy:
    'A trust.json with the two keys above. Give it by hand or through your registry, never along with a package: whoever has it believes what this center signs.',
  trustSample: 'Marked as sample: no reader believes it with a real package.',
  trustSaved: (file: string) => `${file} saved.`,
};

const es: typeof en = {
  badge: 'Credencial',
  issuedAt: (when) => `Emitida el ${when}. Es válida.`,
  revokedAt: (when) => `Revocada el ${when}`,
  revokedState: 'Revocada',
  reason: 'Motivo',
  reasonErased: 'borrado con la persona',
  revokedWhy:
    'Quien la lee lo sabe por la lista de estado más nueva: publíquela o désela a quien confía en esta credencial. La lista que va dentro de los paquetes ya entregados no lo sabe.',
  revoke: 'Revocar esta credencial',
  revokeWhy:
    'Desde ahora cada lista de estado de este centro dirá que esta credencial no vale. No se puede deshacer y no se emitirá de nuevo. La grabación, la puntuación y la decisión quedan; el registro aún se puede exportar.',
  revokeReason: 'Motivo de la revocación',
  revokeReasons: ['Emitida a otra persona por error', 'Decidida por error', 'Obtenida con engaño'],
  revokeDo: 'Revocar para siempre',
  statusSave: 'Guardar la lista de estado',
  statusWhy:
    'Firma la lista de credenciales revocadas hasta ahora. Publíquela o désela a quien lee: se abre junto a un paquete. Vale 90 días.',
  statusSaved: (file) => `${file} guardado; queda también en la carpeta de datos, en «exports».`,
  trustSave: 'Guardar la entrada de confianza del centro',
  trustWhy:
    'Un trust.json con las dos claves de arriba. Délo en mano o por su registro, nunca junto con un paquete: quien lo tiene cree lo que firma este centro.',
  trustSample: 'Marcada como muestra: nadie la cree con un paquete real.',
  trustSaved: (file) => `${file} guardado.`,
};

export const revocationWords = { en, es } as const;
