/** The two contexts of a badge, in this order and nothing else: any other list could give our words other meanings. */
export const BADGE_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** The context of a status list. */
export const STATUS_CONTEXT = ['https://www.w3.org/ns/credentials/v2'] as const;

/** Both proofs of everything we sign, in this order: what other badge software reads, then what fixes every byte of the JSON. */
export const CRYPTOSUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const;
