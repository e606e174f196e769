import * as z from 'zod';
import { UtcSecond } from './instant.ts';

const Words = z.string().min(1).max(8000);
const Short = z.string().min(1).max(400);
const Uri = z.string().regex(/^(?:urn:[a-z0-9-]+:|did:key:|https:\/\/)[\x21-\x7e]{1,300}$/, 'not an address');
const UrnUuid = z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** `u` and base64url of the multihash of a SHA-256. */
const DigestMultibase = z.string().regex(/^uEi[A-Za-z0-9_-]{44}$/, 'not a SHA-256 multihash in base64url');
const type = <T extends string>(name: T) => z.tuple([z.literal(name)]);

const Profile = z.strictObject({ id: Uri, type: type('Profile'), name: Short });

const Alignment = z.strictObject({
  type: type('Alignment'),
  targetName: Short,
  targetCode: Short.optional(),
  targetFramework: Short,
  targetType: z.union([
    z.enum([
      'ceasn:Competency',
      'ceterms:Credential',
      'CFItem',
      'CFRubric',
      'CFRubricCriterion',
      'CFRubricCriterionLevel',
      'CTDL',
    ]),
    z.string().regex(/^ext:[A-Za-z0-9._-]{1,60}$/),
  ]),
  targetUrl: z.string().regex(/^https:\/\/[\x21-\x7e]{1,300}$/),
});

const ResultDescription = z.strictObject({
  id: Uri,
  type: type('ResultDescription'),
  name: Short,
  resultType: z.enum(['Percent', 'Status', 'ext:Interval95Low', 'ext:Interval95High']),
  valueMin: z.string().max(20).optional(),
  valueMax: z.string().max(20).optional(),
  requiredValue: z.string().max(20).optional(),
});

const Achievement = z.strictObject({
  id: Uri,
  type: type('Achievement'),
  achievementType: z.literal('MicroCredential'),
  version: z.string().max(32),
  humanCode: z.string().max(40),
  name: Short,
  description: Words,
  criteria: z.strictObject({ narrative: Words }),
  alignment: z.array(Alignment).min(1).max(24),
  resultDescription: z.array(ResultDescription).min(1).max(400),
});

const Subject = z.strictObject({
  id: z
    .string()
    .regex(/^(?:did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}|urn:uuid:[0-9a-f-]{36})$/, 'not a did:key or urn:uuid'),
  type: type('AchievementSubject'),
  identifier: z.tuple([
    z.strictObject({
      type: z.literal('IdentityObject'),
      hashed: z.literal(false),
      identityHash: Short,
      identityType: z.literal('name'),
    }),
  ]),
  activityStartDate: UtcSecond,
  activityEndDate: UtcSecond,
  source: Profile,
  achievement: Achievement,
  result: z
    .array(
      z.strictObject({
        type: type('Result'),
        resultDescription: Uri,
        value: z.string().max(40).optional(),
        status: z.enum(['Completed']).optional(),
      }),
    )
    .min(1)
    .max(400),
});

const Evidence = z.strictObject({
  id: Uri,
  type: type('Evidence'),
  name: Short,
  genre: Short,
  audience: Short,
  mediaType: Short,
  digestMultibase: DigestMultibase,
});

const StatusEntry = z.strictObject({
  id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}#\d{1,6}$/),
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal('revocation'),
  statusListIndex: z.string().regex(/^(?:0|[1-9]\d{0,5})$/),
  statusListCredential: UrnUuid,
});

const members = {
  id: UrnUuid,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: Short,
  description: Words,
  issuer: Profile,
  validFrom: UtcSecond,
  validUntil: UtcSecond,
  awardedDate: UtcSecond,
  credentialSubject: Subject,
  evidence: z.array(Evidence).min(1).max(64),
  relatedResource: z.tuple([
    z.strictObject({ id: Uri, mediaType: z.literal('application/json'), digestMultibase: DigestMultibase }),
  ]),
  credentialStatus: StatusEntry,
};

/**
 * `credential.json`: our profile of an Open Badges 3.0 OpenBadgeCredential on VC 2.0. Closed: what is not here is not
 * understood, and what is not understood must not be shown as verified. `@context` and `proof` are open here because
 * they have checks, and codes, of their own.
 */
export const Credential = z.strictObject({ ...members, '@context': z.unknown(), proof: z.unknown() });
export type Credential = z.infer<typeof Credential>;

/** The same before it is signed. */
export const UnsignedCredential = z.strictObject({ ...members, '@context': z.array(z.string()) });
export type UnsignedCredential = z.infer<typeof UnsignedCredential>;

/** `status.json`: the issuer's signed list of revoked badges (Bitstring Status List 1.0). */
export const StatusList = z.strictObject({
  '@context': z.unknown(),
  id: UrnUuid,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: z.string().max(200),
  validFrom: UtcSecond,
  validUntil: UtcSecond,
  credentialSubject: z.strictObject({
    id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}#list$/),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.literal('revocation'),
    /** `u`, and base64url of the gzipped bits. */
    encodedList: z
      .string()
      .regex(/^u[A-Za-z0-9_-]+$/)
      .max(48_000),
  }),
  proof: z.unknown(),
});
export type StatusList = z.infer<typeof StatusList>;

/** Badges a status list has room for: the least that hides one badge among others (Bitstring Status List 1.0). */
export const STATUS_LIST_LENGTH = 131_072;
/** How long a status list counts as fresh, whatever it says of itself, ms: 90 days. */
export const STATUS_FRESH_MS = 90 * 24 * 3600 * 1000;
