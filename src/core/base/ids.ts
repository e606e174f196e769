import * as z from 'zod';

/** Random UUIDv4 in lower case: the form of every id that a recording, an audit line or a package names. */
const uuidV4 = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not a version 4 UUID');

export const SittingId = uuidV4.brand<'SittingId'>();
export const AttemptId = uuidV4.brand<'AttemptId'>();
export const PersonId = uuidV4.brand<'PersonId'>();
export const BoothId = uuidV4.brand<'BoothId'>();
export const CredentialId = uuidV4.brand<'CredentialId'>();

export type SittingId = z.infer<typeof SittingId>;
export type AttemptId = z.infer<typeof AttemptId>;
export type PersonId = z.infer<typeof PersonId>;
export type BoothId = z.infer<typeof BoothId>;
export type CredentialId = z.infer<typeof CredentialId>;

/** SHA-256 as 64 lower-case hex digits. */
export const Sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex')
  .brand<'Sha256Hex'>();
export type Sha256Hex = z.infer<typeof Sha256Hex>;
