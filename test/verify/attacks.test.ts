import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportText } from '../../src/cli/report-text.ts';
import { canonicalJson } from '../../src/core/base/canonical-json.ts';
import { utcSecond } from '../../src/core/credential/instant.ts';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { signCheckpoint, signCredential, signDocument } from '../../src/main/export/sign.ts';
import { signStatusList } from '../../src/main/export/status-list.ts';
import { signingKey } from '../../src/main/keys/signing-key.ts';
import { verifyPackage } from '../../src/verify/verify.ts';
import {
  edit,
  json,
  type Loose,
  type Parts,
  packed,
  partsOf,
  put,
  reissue,
  relist,
  reseal,
  signAnew,
} from './forge.ts';
import {
  auditLines,
  KEYS,
  keysFrom,
  NOW,
  OPTIONS,
  proofFor,
  runInProcess,
  SCORER,
  sampleInput,
  sha256Hex,
  TRUST,
} from './sample-package.ts';

/** The package attacked, one of another person, and a record. Keys of the attacker are not on the reader's list. */
let badge: Uint8Array;
let other: Uint8Array;
let record: Uint8Array;
let two: Uint8Array;
const ATTACKER = keysFrom(90);

beforeAll(async () => {
  badge = await buildPackage(await sampleInput());
  other = await buildPackage(await sampleInput({ other: true }));
  two = await buildPackage(await sampleInput({ attempts: 2 }));
  record = await buildPackage(await sampleInput({ kind: 'record', verdict: 'notYetCompetent' }));
});

async function codesOf(bytes: Uint8Array, options = OPTIONS): Promise<(string | null)[]> {
  const { steps } = await verifyPackage(bytes, options);
  return steps.filter(({ passed, code }) => passed === false || code !== null).map(({ code }) => code);
}

/** Codes of what can not be read here: exit status 2, and not 1. */
const UNREAD: readonly string[] = ['E_SIZE', 'E_ZIP_PARSE', 'E_MANIFEST_VERSION', 'E_FILE_VERSION'];

type Attack = readonly [name: string, code: string, attack: () => Uint8Array | Promise<Uint8Array>];

/** A byte string with some bytes put at a place. */
const at = (bytes: Uint8Array, offset: number, ...put: readonly number[]): Uint8Array => {
  const copy = bytes.slice();
  copy.set(put, offset);
  return copy;
};
const changed =
  (change: (parts: Parts) => void | Promise<void>, from = () => badge) =>
  async () => {
    const parts = partsOf(from());
    await change(parts);
    return packed(parts);
  };
const end = () => badge.length - 22;
const directory = () => new DataView(badge.buffer, badge.byteOffset).getUint32(end() + 16, true);
/** The package with the first entry's name (`mimetype`, 8 letters) written anew in both its headers. */
const renamed = (name: string) => () => {
  const letters = [...Buffer.from(name.padEnd(8, 'x').slice(0, 8), 'latin1')];
  return at(at(badge, 30, ...letters), directory() + 46, ...letters);
};
const jsonFault = (path: string, write: (text: string) => string) =>
  changed((parts) => void parts.set(path, Buffer.from(write(Buffer.from(parts.get(path) ?? '').toString()))));

const container: readonly Attack[] = [
  ['bytes after the end', 'E_ZIP_NOT_CANONICAL', () => Buffer.concat([badge, Buffer.from('more')])],
  ['a comment', 'E_ZIP_NOT_CANONICAL', () => Buffer.concat([at(badge, badge.length - 2, 2), Buffer.from('hi')])],
  ['another date', 'E_ZIP_NOT_CANONICAL', () => at(badge, 12, 0x22)],
  ['a symlink attribute', 'E_ZIP_NOT_CANONICAL', () => at(badge, directory() + 40, 0xa1)],
  ['another name in the local header', 'E_ZIP_NOT_CANONICAL', () => at(badge, 30, 0x6e)],
  ['a wrong CRC', 'E_ZIP_NOT_CANONICAL', () => at(at(badge, 14, 1), directory() + 16, 1)],
  ['bytes before the start', 'E_ZIP_NAME', () => Buffer.concat([Buffer.from('MZ..'), badge])],
  ['a name that climbs out', 'E_ZIP_NAME', renamed('../../xx')],
  ['an absolute name', 'E_ZIP_NAME', renamed('/etc/xxx')],
  ['a backslash', 'E_ZIP_NAME', renamed('a\\b.json')],
  ['a drive letter', 'E_ZIP_NAME', renamed('C:xxxxxx')],
  ['a percent code', 'E_ZIP_NAME', renamed('a%2fb.js')],
  ['a NUL in a name', 'E_ZIP_NAME', renamed('mime\0ype')],
  ['an empty folder name', 'E_ZIP_NAME', renamed('a//b.jso')],
  ['a folder', 'E_ZIP_NAME', renamed('folder1/')],
  ['an upper-case name', 'E_ZIP_NAME', renamed('Mimetype')],
  ['a name that is not ASCII', 'E_ZIP_NAME', renamed('mim\u00e9type')],
  ['a control code in a name', 'E_ZIP_NAME', renamed('\x1b[31mxxx')],
  ['a truncated file', 'E_ZIP_PARSE', () => badge.subarray(0, badge.length - 30)],
  ['no ZIP at all', 'E_ZIP_PARSE', () => Buffer.from('<html>not a package</html>')],
  ['an empty file', 'E_SIZE', () => new Uint8Array()],
  ['a directory that points outside', 'E_ZIP_PARSE', () => at(badge, end() + 16, 0xff, 0xff, 0xff, 0x7f)],
  ['65,535 entries', 'E_ZIP_COUNT', () => at(badge, end() + 8, 0xff, 0xff, 0xff, 0xff)],
  ['no entries', 'E_ZIP_COUNT', () => at(badge, end() + 8, 0, 0, 0, 0)],
  [
    'a file that reaches into the directory',
    'E_ZIP_OVERLAP',
    () => at(badge, directory() + 20, 0xff, 0xff, 0, 0, 0xff, 0xff, 0, 0),
  ],
  ['the same entry twice', 'E_ZIP_DUPLICATE', () => duplicated(badge)],
  ['two names for the same bytes', 'E_ZIP_OVERLAP', () => overlapping(badge)],
  ['a deflated bomb', 'E_ZIP_COMPRESSED', () => bomb()],
  ['files in another order', 'E_ZIP_NOT_CANONICAL', () => swapped(badge)],
  [
    'another kind of ZIP',
    'E_MIMETYPE',
    changed((parts) => void parts.set('mimetype', Buffer.from('application/epub+zip'))),
  ],
];

const documents: readonly Attack[] = [
  ['an unlisted file', 'E_FILE_UNLISTED', changed((parts) => void parts.set('extra.txt', Buffer.from('hello')))],
  [
    'an unlisted file that the manifest lists',
    'E_FILE_UNLISTED',
    changed((parts) => {
      parts.set('extra.txt', Buffer.from('hello'));
      relist(parts);
    }),
  ],
  ['a missing file', 'E_FILE_MISSING', changed((parts) => void parts.delete('review.json'))],
  [
    'a file missing from the manifest, too',
    'E_FILE_MISSING',
    changed((parts) => {
      parts.delete('review.json');
      relist(parts);
    }),
  ],
  [
    'a changed file',
    'E_FILE_HASH',
    changed((parts) =>
      edit(parts, 'review.json', (review) => {
        review.decision.reason = 'x';
      }),
    ),
  ],
  [
    'another size in the manifest',
    'E_FILE_HASH',
    changed((parts) =>
      relist(parts, (manifest) => {
        manifest.files['review.json'].size += 1;
      }),
    ),
  ],
  [
    'a changed report',
    'E_FILE_HASH',
    changed((parts) => void parts.set('report.html', Buffer.from('<h1>competent</h1>'))),
  ],
  [
    'a credential added to a record',
    'E_FILE_UNLISTED',
    async () => {
      const parts = partsOf(record);
      parts.set('credential.json', partsOf(badge).get('credential.json') ?? new Uint8Array());
      return packed(parts);
    },
  ],
  ['a badge without its credential', 'E_FILE_MISSING', changed((parts) => void parts.delete('credential.json'))],
  [
    'a manifest that is not canonical',
    'E_MANIFEST',
    jsonFault('manifest.json', (text) => JSON.stringify(JSON.parse(text), null, 2)),
  ],
  [
    'a member named twice in the manifest',
    'E_MANIFEST',
    jsonFault('manifest.json', (text) => text.replace('{', '{"attempts":0,')),
  ],
  ['a byte order mark', 'E_MANIFEST', jsonFault('manifest.json', (text) => `\ufeff${text}`)],
  [
    'a member named __proto__',
    'E_MANIFEST',
    jsonFault('manifest.json', (text) => text.replace('{', '{"__proto__":{"x":1},')),
  ],
  [
    'a number no double can hold',
    'E_MANIFEST',
    jsonFault('manifest.json', (text) => text.replace('"v":1', '"v":9007199254740993')),
  ],
  [
    'bytes that are not UTF-8',
    'E_MANIFEST',
    changed((parts) => void parts.set('manifest.json', Buffer.from([0x7b, 0xff, 0x7d]))),
  ],
  [
    'a manifest of another version',
    'E_MANIFEST_VERSION',
    changed((parts) =>
      edit(parts, 'manifest.json', (manifest) => {
        manifest.v = 2;
      }),
    ),
  ],
  ['JSON nested without end', 'E_MANIFEST', jsonFault('manifest.json', () => '['.repeat(60_000))],
  ['a credential that is not canonical', 'E_CRED_JSON', jsonFault('credential.json', (text) => `${text} `)],
  [
    'more text than four hours of digests need, spread over the parts',
    'E_FILE_CONTENT',
    changed((parts) => {
      for (const path of ['assessment.json', 'review.json', 'attempts/1/score.json'])
        parts.set(path, Buffer.from(`[${'[],'.repeat(400_000)}[]]`));
      relist(parts);
      reseal(parts, ATTACKER);
    }),
  ],
  [
    'a recording that is not one',
    'E_FILE_CONTENT',
    changed(async (parts) => {
      parts.set('attempts/1/recording.bin', Buffer.from('nothing'));
      await signAnew(parts, KEYS);
    }),
  ],
  [
    'a cut recording',
    'E_FILE_CONTENT',
    changed(async (parts) => {
      parts.set('attempts/1/recording.bin', (parts.get('attempts/1/recording.bin') ?? new Uint8Array()).slice(0, -40));
      await signAnew(parts, KEYS);
    }),
  ],
];

const onCredential = (change: (credential: Loose) => void) =>
  changed((parts) => edit(parts, 'credential.json', change));
const reissued = (change: (credential: Loose) => void, keys = KEYS) => changed((parts) => reissue(parts, keys, change));

const credentials: readonly Attack[] = [
  [
    'an unknown member',
    'E_CRED_SCHEMA',
    reissued((credential) => {
      credential.credentialSubject.role = 'Welder';
    }),
  ],
  [
    'a null member',
    'E_CRED_SCHEMA',
    onCredential((credential) => {
      credential.image = null;
    }),
  ],
  [
    'no subject id',
    'E_CRED_SCHEMA',
    onCredential((credential) => {
      delete credential.credentialSubject.id;
    }),
  ],
  [
    'a malformed digest',
    'E_CRED_SCHEMA',
    onCredential((credential) => {
      credential.evidence[0].digestMultibase = 'uEi';
    }),
  ],
  [
    'a date that is no date',
    'E_CRED_SCHEMA',
    onCredential((credential) => {
      credential.awardedDate = 'yesterday';
    }),
  ],
  [
    'valid until before it is valid',
    'E_CRED_PROFILE',
    reissued((credential) => {
      credential.validUntil = '2020-01-01T00:00:00Z';
    }),
  ],
  [
    'the same result twice',
    'E_CRED_PROFILE',
    reissued((credential) => {
      credential.credentialSubject.result[1] = credential.credentialSubject.result[0];
    }),
  ],
  [
    'the same alignment twice',
    'E_CRED_PROFILE',
    reissued((credential) => {
      credential.credentialSubject.achievement.alignment.push(credential.credentialSubject.achievement.alignment[0]);
    }),
  ],
  [
    'no word that it was simulated',
    'E_CRED_PROFILE',
    reissued((credential) => {
      credential.description = 'Qualified welder';
    }),
  ],
  [
    'a status entry that contradicts itself',
    'E_CRED_PROFILE',
    reissued((credential) => {
      credential.credentialStatus.statusListIndex = '7';
    }),
  ],
  [
    'a context alias: other words for validity and status',
    'E_CRED_CONTEXT',
    onCredential((credential) => {
      credential['@context'].push({ x: 'https://www.w3.org/2018/credentials#validUntil' });
    }),
  ],
  [
    'the contexts in another order',
    'E_CRED_CONTEXT',
    onCredential((credential) => {
      credential['@context'].reverse();
    }),
  ],
  [
    'the second proof dropped',
    'E_CRED_PROOF_SET',
    onCredential((credential) => {
      credential.proof.pop();
    }),
  ],
  [
    'one proof alone, not in a list',
    'E_CRED_PROOF_SET',
    onCredential((credential) => {
      credential.proof = credential.proof[0];
    }),
  ],
  [
    'the proofs reordered',
    'E_CRED_PROOF_SET',
    onCredential((credential) => {
      credential.proof.reverse();
    }),
  ],
  [
    'a third proof',
    'E_CRED_PROOF_SET',
    onCredential((credential) => {
      credential.proof.push(credential.proof[0]);
    }),
  ],
  [
    'no proof',
    'E_CRED_PROOF_SET',
    onCredential((credential) => {
      credential.proof = [];
    }),
  ],
  [
    'an extra member in a proof',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[0].domain = 'x';
    }),
  ],
  [
    'another purpose',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[0].proofPurpose = 'authentication';
    }),
  ],
  [
    'a method that only begins with the issuer',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[0].verificationMethod = `${credential.issuer.id}#${ATTACKER.issuing.did.slice(8)}`;
    }),
  ],
  [
    'another context in the second proof',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[1]['@context'] = ['https://www.w3.org/ns/credentials/v2'];
    }),
  ],
  [
    'contexts of the same number, but others, in the second proof',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[1]['@context'][1] = 'https://example.org/v1';
    }),
  ],
  [
    'a changed result',
    'E_CRED_SIGNATURE',
    onCredential((credential) => {
      credential.credentialSubject.result[1].value = '100.0';
    }),
  ],
  [
    'another candidate name',
    'E_CRED_SIGNATURE',
    onCredential((credential) => {
      credential.credentialSubject.identifier[0].identityHash = 'Somebody Else';
    }),
  ],
  [
    'a renamed issuer',
    'E_CRED_SIGNATURE',
    onCredential((credential) => {
      credential.issuer.name = 'Another Center';
    }),
  ],
  [
    'evidence in another order (the first proof alone would accept it)',
    'E_CRED_SIGNATURE',
    onCredential((credential) => {
      credential.evidence.reverse();
    }),
  ],
  [
    'the attacker signs, naming our issuer',
    'E_CRED_PROOF_SHAPE',
    changed(async (parts) => {
      const { proof: _, ...credential } = json(parts, 'credential.json');
      put(parts, 'credential.json', await signCredential(credential, ATTACKER.issuing, '2026-11-23T12:00:00Z'));
    }),
  ],
  [
    'the attacker signs everything under a name of their own',
    'E_ISSUER_UNKNOWN',
    changed(async (parts) => {
      await forgeTrail(parts, ATTACKER);
      await signAnew(parts, ATTACKER);
    }),
  ],
  ['the attacker seals what our issuer signed', 'E_ISSUER_UNKNOWN', changed((parts) => reseal(parts, ATTACKER))],
  [
    'half a signature',
    'E_CRED_PROOF_SHAPE',
    onCredential((credential) => {
      credential.proof[1].proofValue = credential.proof[1].proofValue.slice(0, 40);
    }),
  ],
  [
    'a signature with another encoding of the same number',
    'E_CRED_SIGNATURE',
    onCredential((credential) => {
      credential.proof[1].proofValue = credential.proof[0].proofValue;
    }),
  ],
];

const trailOf = (parts: Parts): Loose[] =>
  Buffer.from(parts.get('audit.jsonl') ?? '')
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The trail of the sample sitting, told anew, and proved with other keys. */
async function forgeTrail(
  parts: Parts,
  keys: typeof KEYS,
  tell: (story: Loose[]) => Loose[] = (story) => story,
): Promise<void> {
  const lines = trailOf(parts);
  const story = tell(lines.map(({ what, by, data }) => [what, by, data]));
  const audit = auditLines(lines[0].sitting, lines[0].at, story as [string, string, Record<string, unknown>][]);
  parts.set('audit.jsonl', Buffer.from(audit.map((line) => `${line}\n`).join('')));
  put(parts, 'audit-proof.json', proofFor(audit, keys, NOW));
}

/** What a center that lies could try, with its own keys: every part signed anew. */
const byCenter = (change: (parts: Parts) => void | Promise<void>, from = () => badge) =>
  changed(async (parts) => {
    await change(parts);
    await signAnew(parts, KEYS);
  }, from);

/** Between the decision the sample's trail tells of and its seal. */
const LATER = '2026-11-23T11:30:00Z';

/** What a center that is on the reader's list may want a badge to say beyond what was shown. */
const overclaims: readonly Attack[] = (
  [
    [
      'a badge that is valid for ever',
      (credential) => Object.assign(credential, { validUntil: '2099-01-01T00:00:00Z' }),
    ],
    ['a badge with a title of its own', (credential) => Object.assign(credential, { name: 'Certified welder' })],
    [
      'a qualification before the words that deny it',
      ({ credentialSubject: { achievement } }) =>
        Object.assign(achievement, { description: `Qualified welder. ${achievement.description}` }),
    ],
    [
      'criteria nobody tested',
      ({ credentialSubject: { achievement } }) =>
        Object.assign(achievement.criteria, { narrative: 'Bend test passed.' }),
    ],
    [
      'an alignment with what the pack does not name',
      ({ credentialSubject: { achievement } }) =>
        achievement.alignment.push({ ...achievement.alignment[0], targetUrl: 'https://example.org/master' }),
    ],
    [
      'results under other names',
      ({ credentialSubject: { achievement } }) => Object.assign(achievement.resultDescription[1], { name: 'X-ray' }),
    ],
    [
      'a lower mark to pass',
      ({ credentialSubject: { achievement } }) =>
        Object.assign(
          achievement.resultDescription.find(({ requiredValue }: Loose) => requiredValue !== undefined),
          { requiredValue: '10' },
        ),
    ],
    [
      'another day of the performance',
      ({ credentialSubject }) => Object.assign(credentialSubject, { activityStartDate: '2020-01-01T00:00:00Z' }),
    ],
    [
      'a file named twice as evidence',
      ({ evidence }) => evidence.push({ ...evidence[0], id: 'urn:proofbench:evidence:again' }),
    ],
    ['an issue after it was signed', (credential) => Object.assign(credential, { validFrom: '2026-11-23T12:00:01Z' })],
  ] as readonly (readonly [string, (credential: Loose) => unknown])[]
).map(([name, change]) => [name, 'E_BINDING', reissued((credential) => void change(credential))]);

const bindings: readonly Attack[] = [
  [
    'the credential of another sitting',
    'E_BINDING',
    changed((parts) => void parts.set('credential.json', partsOf(other).get('credential.json') ?? new Uint8Array())),
  ],
  [
    'the seal of another package',
    'E_BINDING',
    changed((parts) => void parts.set('seal.json', partsOf(other).get('seal.json') ?? new Uint8Array())),
  ],
  [
    'recording and manifest of another candidate',
    'E_BINDING',
    changed((parts) => {
      parts.set('attempts/1/recording.bin', partsOf(other).get('attempts/1/recording.bin') ?? new Uint8Array());
      relist(parts);
    }),
  ],
  [
    'a recording of another candidate swapped in later',
    'E_FILE_HASH',
    changed(
      (parts) =>
        void parts.set('attempts/1/recording.bin', partsOf(other).get('attempts/1/recording.bin') ?? new Uint8Array()),
    ),
  ],
  [
    'the center packs the recording of another person',
    'E_SUBJECT_MISMATCH',
    byCenter(
      (parts) =>
        void parts.set('attempts/1/recording.bin', partsOf(other).get('attempts/1/recording.bin') ?? new Uint8Array()),
    ),
  ],
  [
    'the center packs the review of another person',
    'E_SUBJECT_MISMATCH',
    byCenter((parts) => void parts.set('review.json', partsOf(other).get('review.json') ?? new Uint8Array())),
  ],
  [
    'the center names another subject on the badge',
    'E_SUBJECT_MISMATCH',
    reissued((credential) => {
      credential.credentialSubject.id = 'urn:uuid:00000000-0000-4000-8000-000000000099';
    }),
  ],
  [
    'a seal whose name of the center was changed',
    'E_SEAL',
    changed((parts) =>
      edit(parts, 'seal.json', (seal) => {
        seal.center = 'Another Center';
      }),
    ),
  ],
  [
    'evidence named with another digest',
    'E_EVIDENCE_HASH',
    reissued((credential) => {
      credential.evidence[0].digestMultibase = credential.evidence[1].digestMultibase;
    }),
  ],
  [
    'the manifest of another sitting named',
    'E_BINDING',
    reissued((credential) => {
      credential.relatedResource[0].id = 'urn:proofbench:manifest:00000000-0000-4000-8000-000000000003';
    }),
  ],
  [
    'evidence left out',
    'E_EVIDENCE_HASH',
    reissued((credential) => {
      credential.evidence.pop();
    }),
  ],
  [
    'better results on the badge than in the scores',
    'E_BINDING',
    reissued((credential) => {
      credential.credentialSubject.result[4].value = '99.9';
    }),
  ],
  [
    'a badge on a decision that was not "competent"',
    'E_BINDING',
    byCenter((parts) =>
      edit(parts, 'review.json', (review) => {
        review.decision.verdict = 'notYetCompetent';
      }),
    ),
  ],
  ...overclaims,
  [
    'evidence with the name of something every object has',
    'E_EVIDENCE_HASH',
    reissued((credential) => {
      credential.evidence[0].name = 'constructor';
    }),
  ],
  [
    'a badge for the first of two attempts, the last of which was left out',
    'E_BINDING',
    byCenter(
      (parts) => {
        for (const part of ['recording.bin', 'score.json']) parts.delete(`attempts/2/${part}`);
        edit(parts, 'manifest.json', (manifest) => {
          manifest.attempts = 1;
        });
        edit(parts, 'credential.json', (credential) => {
          credential.evidence = credential.evidence.filter(({ name }: Loose) => !name.startsWith('attempts/2/'));
        });
      },
      () => two,
    ),
  ],
  [
    'another recommendation beside the decision than the score gives',
    'E_BINDING',
    byCenter((parts) =>
      edit(parts, 'review.json', (review) => {
        review.decision.recommended = null;
      }),
    ),
  ],
  [
    'another recommendation in the trail',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.map(([what, by, data]) => [
          what,
          by,
          what === 'sitting.decided' ? { ...data, recommended: 'notYetCompetent' } : data,
        ]),
      ),
    ),
  ],
  [
    'a decision at another time than the trail tells',
    'E_BINDING',
    byCenter((parts) => {
      for (const [path, change] of [
        ['review.json', (review: Loose) => Object.assign(review.decision, { decidedAt: LATER })],
        ['credential.json', (credential: Loose) => Object.assign(credential, { awardedDate: LATER })],
      ] as const)
        edit(parts, path, change);
    }),
  ],
  [
    'a subject that is neither a key nor the person',
    'E_SUBJECT_MISMATCH',
    byCenter((parts) => {
      const id = 'urn:uuid:00000000-0000-4000-8000-000000000099';
      relist(parts, (manifest) => Object.assign(manifest, { subject: id }));
      edit(parts, 'credential.json', (credential) => Object.assign(credential.credentialSubject, { id }));
    }),
  ],
  [
    'a badge for an achievement the pack does not have',
    'E_BINDING',
    reissued((credential) => {
      credential.credentialSubject.achievement.id = 'urn:proofbench:achievement:sample-fillet:0.1.0:master-welder';
    }),
  ],
  [
    'a real badge of a sample center',
    'E_BINDING',
    byCenter((parts) =>
      relist(parts, (manifest) => {
        manifest.sample = true;
      }),
    ),
  ],
  ['a badge earned on a screen', 'E_BINDING', async () => buildPackage(await sampleInput({ mode: 'flat' }))],
  [
    'another assessment than was recorded for',
    'E_BINDING',
    byCenter((parts) =>
      edit(parts, 'assessment.json', (pack) => {
        pack.tasks[0].cutScore = '10';
      }),
    ),
  ],
  [
    'another scorer than was frozen',
    'E_BINDING',
    byCenter((parts) => void parts.set('scorer.mjs', Buffer.from(`${SCORER}\n`))),
  ],
  [
    'the score of another attempt',
    'E_BINDING',
    byCenter((parts) =>
      edit(parts, 'attempts/1/score.json', (score) => {
        score.result.attempt = '00000000-0000-4000-8000-000000000777';
      }),
    ),
  ],
  [
    'a recording that is not the one on disk when it ended',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.map(([what, by, data]) => [
          what,
          by,
          what === 'attempt.finished' ? { ...data, frames: data.frames + 1 } : data,
        ]),
      ),
    ),
  ],
  [
    'a recording with another chain than its trail',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.map(([what, by, data]) => [
          what,
          by,
          what === 'attempt.finished' ? { ...data, head: 'ab'.repeat(32) } : data,
        ]),
      ),
    ),
  ],
  [
    'another decision in the trail',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.map(([what, by, data]) => [what, by, what === 'sitting.decided' ? { verdict: 'void' } : data]),
      ),
    ),
  ],
  [
    'a trail that begins with another person',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.map(([what, by, data]) => [
          what,
          by,
          what === 'sitting.created' ? { person: '00000000-0000-4000-8000-000000000098' } : data,
        ]),
      ),
    ),
  ],
  [
    'a badge for a sitting whose review says stopped',
    'E_BINDING',
    byCenter((parts) =>
      edit(parts, 'review.json', (review) => {
        review.state = 'stopped';
      }),
    ),
  ],
  [
    'a badge for a sitting that its trail says was stopped',
    'E_BINDING',
    byCenter((parts) => forgeTrail(parts, KEYS, (story) => story.toSpliced(-1, 0, ['sitting.stopped', 'proctor', {}]))),
  ],
  [
    'a decision before the attempt',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) => [...story.slice(0, 2), ...story.slice(-1), ...story.slice(2, -1)]),
    ),
  ],
  [
    'a second decision after the first',
    'E_BINDING',
    byCenter((parts) =>
      forgeTrail(parts, KEYS, (story) =>
        story.toSpliced(-1, 0, ['sitting.decided', 'assessor', { verdict: 'notYetCompetent' }]),
      ),
    ),
  ],
  [
    'an attempt in a sitting nobody authorised',
    'E_BINDING',
    byCenter((parts) => forgeTrail(parts, KEYS, (story) => story.filter(([what]) => what !== 'sitting.authorised'))),
  ],
  [
    'a decision in the trail that the review does not have',
    'E_BINDING',
    changed(
      async (parts) => {
        edit(parts, 'review.json', (review) => {
          review.state = 'stopped';
          review.decision = null;
        });
        await signAnew(parts, KEYS);
      },
      () => record,
    ),
  ],
  [
    'an audit line left out',
    'E_AUDIT_CHAIN',
    byCenter(
      (parts) =>
        void parts.set(
          'audit.jsonl',
          Buffer.from(
            Buffer.from(parts.get('audit.jsonl') ?? '')
              .toString()
              .split('\n')
              .filter((_, i) => i !== 1)
              .join('\n'),
          ),
        ),
    ),
  ],
  [
    'an audit line changed',
    'E_AUDIT_CHAIN',
    byCenter(
      (parts) =>
        void parts.set(
          'audit.jsonl',
          Buffer.from(
            Buffer.from(parts.get('audit.jsonl') ?? '')
              .toString()
              .replace('"by":"proctor"', '"by":"manager"'),
          ),
        ),
    ),
  ],
  [
    'a trail told anew, after the checkpoint',
    'E_AUDIT_INCLUSION',
    byCenter((parts) => {
      const proof = parts.get('audit-proof.json') ?? new Uint8Array();
      return forgeTrail(parts, KEYS, (story) => [...story, ['note.added', 'manager', {}]]).then(
        () => void parts.set('audit-proof.json', proof),
      );
    }),
  ],
  [
    'a path with a sibling too many',
    'E_AUDIT_INCLUSION',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.path.push('00'.repeat(32));
      }),
    ),
  ],
  [
    'another place in the tree',
    'E_AUDIT_INCLUSION',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.index = 2;
      }),
    ),
  ],
  [
    'another size of the tree, where the path leads to the same root',
    'E_AUDIT_INCLUSION',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.size = 5;
      }),
    ),
  ],
  [
    'another root',
    'E_AUDIT_INCLUSION',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.checkpoint.root = 'cd'.repeat(32);
      }),
    ),
  ],
  [
    'a checkpoint of another time',
    'E_AUDIT_CHECKPOINT',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.checkpoint.at = '2020-01-01T00:00:00Z';
      }),
    ),
  ],
  [
    'a checkpoint signed by somebody else',
    'E_AUDIT_CHECKPOINT',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.checkpoint = signCheckpoint(
          { center: 'x', size: 6, root: proof.checkpoint.root, at: proof.checkpoint.at },
          ATTACKER.sealing,
        );
      }),
    ),
  ],
  [
    'a checkpoint in the name of another center, signed by the key that sealed',
    'E_AUDIT_CHECKPOINT',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        const { size, root, at } = proof.checkpoint;
        proof.checkpoint = signCheckpoint({ center: 'Another Center', size, root, at }, KEYS.sealing);
      }),
    ),
  ],
  [
    'a checkpoint from after the seal',
    'E_AUDIT_CHECKPOINT',
    byCenter((parts) =>
      edit(parts, 'audit-proof.json', (proof) => {
        proof.checkpoint = signCheckpoint(
          { center: 'x', size: 6, root: proof.checkpoint.root, at: '2027-01-01T00:00:00Z' },
          KEYS.sealing,
        );
      }),
    ),
  ],
  [
    'a score the recording does not give',
    'E_SCORE_DIFFERS',
    byCenter((parts) =>
      edit(parts, 'attempts/1/score.json', (score) => {
        score.result.arcTimeS = '2.1';
      }),
    ),
  ],
];

const statusAs = (sign: () => Promise<Loose>) => byCenter(async (parts) => put(parts, 'status.json', await sign()));
const STATUS = '00000000-0000-4000-8000-000000000022';
const statuses: readonly Attack[] = [
  ['revoked', 'E_REVOKED', async () => buildPackage(await sampleInput({ revoked: [7, 4242] }))],
  [
    'the status list of another issuer',
    'E_STATUS_ISSUER',
    statusAs(() => signStatusList(STATUS, [], ATTACKER.issuing, NOW)),
  ],
  [
    'another list of the same issuer',
    'E_STATUS',
    statusAs(() => signStatusList('00000000-0000-4000-8000-000000000023', [], KEYS.issuing, NOW)),
  ],
  [
    'a status list that says our issuer, signed by another',
    'E_STATUS_SIGNATURE',
    statusAs(async () => ({
      ...((await signStatusList(STATUS, [], ATTACKER.issuing, NOW)) as Loose),
      issuer: KEYS.issuing.did,
    })),
  ],
  [
    'a status list changed after signing',
    'E_STATUS_SIGNATURE',
    statusAs(async () => ({
      ...((await signStatusList(STATUS, [], KEYS.issuing, NOW)) as Loose),
      validUntil: '2036-01-01T00:00:00Z',
    })),
  ],
  ['a status list too short for the badge', 'E_STATUS', statusAs(async () => withList('H4sIAAAAAAAAA2MAAKRb8g4BAAAA'))],
  ['a status list that is a bomb', 'E_STATUS', statusAs(async () => withList(deflateBomb()))],
  ['a status list that is not gzip', 'E_STATUS', statusAs(async () => withList('AAAA'))],
];

async function withList(encoded: string): Promise<Loose> {
  const { proof: _, ...list } = (await signStatusList(STATUS, [], KEYS.issuing, NOW)) as Loose;
  list.credentialSubject.encodedList = `u${encoded}`;
  return signCredential(list, KEYS.issuing, '2026-11-23T12:00:00Z');
}

/** 30 MB of zeros, gzipped to 30 kB. */
function deflateBomb(): string {
  const raw = deflateRawSync(new Uint8Array(30_000_000));
  return Buffer.concat([Buffer.from('1f8b08000000000000ff', 'hex'), raw, Buffer.alloc(8)]).toString('base64url');
}

describe.each([
  ['container', container],
  ['documents', documents],
  ['credential', credentials],
  ['binding, audit and score', bindings],
  ['status', statuses],
] as const)('attacks on %s', (_, attacks) => {
  test.each(attacks)('%s: %s', async (_name, code, attack) => {
    const bytes = await attack();
    let hashed = 0;
    const report = await verifyPackage(bytes, {
      ...OPTIONS,
      sha256: (part) => {
        hashed += part.length;
        return OPTIONS.sha256(part);
      },
    });
    // What an attacker writes must not multiply the work: no byte is hashed twice, and nothing is hashed that is not there.
    expect(hashed, 'bytes hashed').toBeLessThanOrEqual(bytes.length);
    expect(report.verified).toBe(false);
    expect(report.steps.filter(({ passed }) => passed === false).map((step) => step.code)).toContain(code);
    // What can not be taken apart, or is of another version, is not judged; everything else that can be read is.
    expect(report.state === 'not-readable').toBe(UNREAD.includes(code));
    expect(report.steps).toHaveLength(20);
    expect(
      report.steps.some((step) => step.code === 'E_UNREADABLE'),
      JSON.stringify(report.steps),
    ).toBe(false);
  });
});

test('the package the attacks start from is genuine, and so are the others', async () => {
  for (const bytes of [badge, other, record, two]) expect(await codesOf(bytes)).toEqual([]);
});

test('taking a package apart and signing it anew with the same keys gives the same bytes', async () => {
  const parts = partsOf(badge);
  await signAnew(parts, KEYS);
  expect(Buffer.from(packed(parts)).equals(badge)).toBe(true);
});

describe('time and trust', () => {
  const day = 86_400_000;
  const stateAt = async (now: number, trust: typeof TRUST | undefined = TRUST) => {
    const { trust: _, ...rest } = OPTIONS;
    const { state, verified, steps, rescore } = await verifyPackage(badge, {
      ...rest,
      now,
      ...(trust ? { trust } : {}),
    });
    return { state, verified, rescored: rescore.equal, codes: steps.flatMap(({ code }) => code ?? []) };
  };

  test('without a list of centers the issuer is unknown, and everything else still holds', async () => {
    const { trust: _, ...rest } = OPTIONS;
    const report = await verifyPackage(badge, rest);
    expect(report).toMatchObject({ verified: true, state: 'verified-issuer-unknown', issuerKnown: false });
  });

  test('with a list that lacks the center, the package is not verified', async () => {
    const report = await verifyPackage(badge, { ...OPTIONS, trust: { ...TRUST, issuers: [] } });
    expect(report).toMatchObject({ verified: false, state: 'verified-issuer-unknown', issuerKnown: false });
  });

  test('before its first second and after its last it is not valid, and expiry does not block the score', async () => {
    expect(await stateAt(NOW - 1)).toMatchObject({
      state: 'expired-or-revoked',
      verified: false,
      codes: ['E_NOT_YET_VALID'],
    });
    expect(await stateAt(NOW)).toMatchObject({ state: 'verified', verified: true });
    expect(await stateAt(Date.UTC(2029, 10, 23, 12, 0, 0))).toMatchObject({
      state: 'verified-status-old',
      verified: true,
    });
    expect(await stateAt(Date.UTC(2029, 10, 23, 12, 0, 1))).toMatchObject({
      state: 'expired-or-revoked',
      verified: false,
      rescored: true,
    });
  });

  test('a status list is fresh for ninety days; after that the answer says as of when', async () => {
    expect(await stateAt(NOW + 90 * day)).toMatchObject({ state: 'verified', codes: [] });
    expect(await stateAt(NOW + 90 * day + 1000)).toMatchObject({
      state: 'verified-status-old',
      verified: true,
      codes: ['W_STATUS_STALE'],
    });
  });

  test('a record sealed at a time still to come is not valid yet', async () => {
    const options = (now: number) => ({ ...OPTIONS, now });
    expect(await codesOf(record, options(NOW - 1))).toEqual(['E_NOT_YET_VALID']);
    expect(await codesOf(record, options(NOW))).toEqual([]);
  });

  test('a status list is old after ninety days, whatever it says of itself', async () => {
    const { proof: _, ...list } = (await signStatusList(STATUS, [], KEYS.issuing, NOW)) as Loose;
    list.validUntil = '2099-01-01T00:00:00Z';
    const status = Buffer.from(canonicalJson(await signCredential(list, KEYS.issuing, '2026-11-23T12:00:00Z')));
    const codes = (now: number) => codesOf(badge, { ...OPTIONS, now, status });
    expect(await codes(NOW + 90 * day)).toEqual([]);
    expect(await codes(NOW + 90 * day + 1000)).toEqual(['W_STATUS_STALE']);
  });

  test('a newer list beside the package counts, an older or foreign one does not hide a revocation', async () => {
    const list = async (revoked: number[], at: number, keys = KEYS) =>
      Buffer.from(canonicalJson(await signStatusList(STATUS, revoked, keys.issuing, at)));
    const codes = async (status: Uint8Array, now = NOW + 30 * day, bytes = badge) =>
      codesOf(bytes, { ...OPTIONS, now, status });
    expect(await codes(await list([4242], NOW + 10 * day))).toEqual(['E_REVOKED']);
    expect(await codes(await list([], NOW + 80 * day), NOW + 120 * day)).toEqual([]);
    const revoked = await buildPackage(await sampleInput({ revoked: [4242] }));
    expect(await codes(await list([], NOW - 10 * day), NOW + day, revoked)).toEqual(['E_REVOKED']);
    expect(await codes(await list([], NOW + day, ATTACKER))).toEqual(['E_STATUS_GIVEN']);
    expect(await codes(await list([], NOW + day, ATTACKER), NOW + day, revoked)).toEqual(['E_REVOKED']);
  });

  test('revocation is for good: no list takes it back, whatever its date, and any list of the issuer can tell it', async () => {
    const list = async (revoked: number[], at: number) =>
      Buffer.from(canonicalJson(await signStatusList(STATUS, revoked, KEYS.issuing, at)));
    const codes = async (status: Uint8Array, bytes = badge) => codesOf(bytes, { ...OPTIONS, now: NOW + day, status });
    const revoked = await buildPackage(await sampleInput({ revoked: [4242] }));
    // Dated before the packaged list, which does not know yet, and by a clock that ran ahead.
    expect(await codes(await list([4242], NOW - 60_000))).toEqual(['E_REVOKED']);
    expect(await codes(await list([4242], NOW + 50 * 365 * day))).toEqual(['E_REVOKED']);
    // The packaged list says revoked: neither a newer list nor one of fifty years ahead takes it back.
    expect(await codes(await list([], NOW + 1000), revoked)).toEqual(['E_REVOKED']);
    expect(await codes(await list([], NOW + 50 * 365 * day), revoked)).toEqual(['E_REVOKED']);
    expect(await codes(await list([], NOW + 50 * 365 * day))).toEqual(['E_STATUS_GIVEN']);
  });

  test('a list signed after the key was stolen is not believed when it says "not revoked", and still is when it says "revoked"', async () => {
    const issuers = TRUST.issuers.map((issuer) => ({
      ...issuer,
      keys: issuer.keys.map((key) => ({ ...key, compromisedSince: '2026-11-25T00:00:00Z' })),
    }));
    const given = async (revoked: number[]) => {
      const list = await signStatusList(STATUS, revoked, KEYS.issuing, NOW + 10 * day);
      const status = Buffer.from(canonicalJson(list));
      return codesOf(badge, { ...OPTIONS, now: NOW + 20 * day, trust: { ...TRUST, issuers }, status });
    };
    expect(await given([])).toEqual(['E_STATUS_GIVEN']);
    expect(await given([4242])).toEqual(['E_REVOKED']);
  });

  test('a packaged status list from a time still to come says nothing of today', async () => {
    const parts = partsOf(badge);
    put(parts, 'status.json', await signStatusList(STATUS, [], KEYS.issuing, NOW + 50 * 365 * day));
    await signAnew(parts, KEYS);
    expect(await codesOf(packed(parts))).toEqual(['W_STATUS_STALE']);
    const status = Buffer.from(canonicalJson(await signStatusList(STATUS, [], KEYS.issuing, NOW)));
    expect(await codesOf(packed(parts), { ...OPTIONS, status })).toEqual([]);
  });

  test('a list beside the package that is none for it is a no, but no word on the package', async () => {
    const foreign = Buffer.from(canonicalJson(await signStatusList(STATUS, [], ATTACKER.issuing, NOW)));
    for (const status of [foreign, Buffer.from('{}'), Buffer.from('no list')]) {
      const report = await verifyPackage(badge, { ...OPTIONS, status });
      expect(report).toMatchObject({ verified: false, state: 'verified-status-old', rescore: { equal: true } });
      expect(report.steps.find(({ id }) => id === 'status')?.why).toContain('was not used');
    }
  });

  test.each([
    ['before its key was in use', { from: '2026-11-23T12:00:01Z' }],
    ['after its key was retired', { until: '2026-11-23T11:59:59Z' }],
    ['after its key was stolen', { compromisedSince: '2026-11-23T12:00:00Z' }],
  ])('what was signed %s is not believed', async (_, period) => {
    const issuers = TRUST.issuers.map((issuer) => ({
      ...issuer,
      keys: issuer.keys.map((key) => (key.purpose === 'issuing' ? { ...key, ...period } : key)),
    }));
    const report = await verifyPackage(badge, { ...OPTIONS, trust: { ...TRUST, issuers } });
    expect(report).toMatchObject({ verified: false, state: 'not-genuine' });
    expect(report.steps.find(({ id }) => id === 'issuer')?.code).toBe('E_ISSUER_KEY_PERIOD');
  });

  test('a listed center that signs in the name of another is known by the name on the list, and the other is told', async () => {
    const claimed = 'National Welding Institute';
    for (const from of [badge, record]) {
      const parts = partsOf(from);
      edit(parts, 'audit-proof.json', (proof) => {
        const { size, root, at } = proof.checkpoint;
        proof.checkpoint = signCheckpoint({ center: claimed, size, root, at }, KEYS.sealing);
      });
      relist(parts);
      reseal(parts, KEYS, (seal) => {
        seal.center = claimed;
      });
      if (from === badge)
        await reissue(parts, KEYS, (credential) => {
          credential.issuer.name = claimed;
        });
      const report = await verifyPackage(packed(parts), OPTIONS);
      expect(report.steps.filter(({ code }) => code !== null).map(({ code }) => code)).toEqual(['W_ISSUER_NAME']);
      const shown = reportText(report);
      expect(shown).toMatch(
        /Who says so +Sample Skills Center, by your list; the package calls it "National Welding Institute"/,
      );
    }
  });

  test('a sample center is believed with samples alone', async () => {
    const trust = { ...TRUST, issuers: TRUST.issuers.map((issuer) => ({ ...issuer, sample: true })) };
    const state = async (sample: boolean) => {
      const bytes = await buildPackage(await sampleInput({ sample }));
      return (await verifyPackage(bytes, { ...OPTIONS, trust })).state;
    };
    expect(await state(true)).toBe('verified');
    expect(await state(false)).toBe('verified-issuer-unknown');
  });

  test('a sealing key can not issue badges, and an issuing key can not seal records', async () => {
    const swap = { issuing: 'sealing', sealing: 'issuing' } as const;
    const issuers = TRUST.issuers.map((issuer) => ({
      ...issuer,
      keys: issuer.keys.map((key) => ({ ...key, purpose: swap[key.purpose] })),
    }));
    for (const bytes of [badge, record]) {
      const report = await verifyPackage(bytes, { ...OPTIONS, trust: { ...TRUST, issuers } });
      expect(report.steps.find(({ id }) => id === 'issuer')?.code).toBe('E_ISSUER_UNKNOWN');
    }
  });
});

describe('scorers', () => {
  test('a scorer that is not published is never run', async () => {
    let ran = 0;
    const runScorer: typeof runInProcess = (...args) => {
      ran++;
      return runInProcess(...args);
    };
    const report = await verifyPackage(badge, { ...OPTIONS, runScorer, publishedScorers: new Set() });
    expect(ran).toBe(0);
    expect(report).toMatchObject({ verified: true, rescore: { done: false, equal: null } });
    expect(report.steps.find(({ id }) => id === 'score')).toMatchObject({
      passed: null,
      code: 'W_SCORE_VERSION_UNAVAILABLE',
    });
  });

  test('nothing is run for a package that is not genuine, though its scorer is published', async () => {
    const parts = partsOf(badge);
    edit(parts, 'credential.json', (credential) => {
      credential.credentialSubject.result[1].value = '100.0';
    });
    const runScorer = () => Promise.reject(new Error('was run'));
    const report = await verifyPackage(packed(parts), { ...OPTIONS, runScorer });
    expect(report.steps.find(({ id }) => id === 'score')).toMatchObject({ passed: null, code: null });
  });

  test('a scorer that breaks off is a failed step, with its sentence', async () => {
    const report = await verifyPackage(badge, { ...OPTIONS, runScorer: () => Promise.reject(new Error('boom')) });
    expect(report.steps.find(({ id }) => id === 'score')).toMatchObject({ passed: false, code: 'E_SCORE_FAILED' });
    expect(report.rescore).toEqual({ done: false, equal: null });
  });

  test('without re-scoring the recordings are hashed, but not decoded', async () => {
    const parts = partsOf(badge);
    parts.set('attempts/1/recording.bin', (parts.get('attempts/1/recording.bin') ?? new Uint8Array()).slice(0, -40));
    await signAnew(parts, KEYS);
    expect(await codesOf(packed(parts), { ...OPTIONS, rescore: false })).toEqual([]);
    expect(await codesOf(packed(parts))).toContain('E_FILE_CONTENT');
  });
});

test('recordings that claim more than four hours together are refused before they are decoded', async () => {
  const parts = partsOf(badge);
  const recording = parts.get('attempts/1/recording.bin') ?? new Uint8Array();
  const header = recording.subarray(0, recording.indexOf(10) + 1);
  const chunk = [2, 0, 0, 0, 60, 0];
  const chunks = Uint8Array.from(Array.from({ length: 241 }, () => chunk).flat());
  parts.set('attempts/1/recording.bin', Buffer.concat([header, chunks]));
  await signAnew(parts, KEYS);
  const { steps } = await verifyPackage(packed(parts), OPTIONS);
  expect(steps.find(({ id }) => id === 'binding')).toMatchObject({
    code: 'E_FILE_CONTENT',
    why: 'The recordings together are longer than 14400 s.',
  });
});

test('an attempt that the trail tells of and the package lacks is shown, not hidden', async () => {
  const parts = partsOf(badge);
  await forgeTrail(parts, KEYS, (story) => {
    const [what, by, data] = story[2];
    const first = [what, by, { ...data, attempt: '00000000-0000-4000-8000-000000000555' }];
    return [...story.slice(0, 2), first, ...story.slice(2)];
  });
  const [endedAt, decided] = trailOf(parts)
    .slice(-2)
    .map(({ at }) => utcSecond(at));
  edit(parts, 'review.json', (review) => Object.assign(review.decision, { decidedAt: decided }));
  edit(parts, 'credential.json', (credential) => {
    credential.awardedDate = decided;
    credential.credentialSubject.activityEndDate = endedAt;
  });
  await signAnew(parts, KEYS);
  const report = await verifyPackage(packed(parts), OPTIONS);
  expect(report.verified).toBe(true);
  expect(report.steps.find(({ id }) => id === 'withheld')).toMatchObject({
    passed: null,
    code: 'W_ATTEMPT_WITHHELD',
    why: 'The trail tells of 2 attempts, of which 1 are not in the package.',
  });
});

test('the seal is over the whole of seal.json: no member can be changed', async () => {
  const parts = partsOf(record);
  const seal = json(parts, 'seal.json');
  for (const [member, value] of [
    ['sealedAt', '2026-11-23T11:00:00Z'],
    ['sealedBy', ATTACKER.sealing.did],
  ] as const) {
    put(parts, 'seal.json', { ...seal, [member]: value });
    expect(await codesOf(packed(parts))).toContain('E_SEAL');
  }
  const { signature: _, ...unsigned } = seal;
  put(
    parts,
    'seal.json',
    signDocument({ ...unsigned, center: 'Another Center' }, signingKey(new Uint8Array(32).fill(91))),
  );
  expect(await codesOf(packed(parts))).toContain('E_SEAL');
});

/** Entry 2's directory header becomes a copy of entry 1's. */
function duplicated(bytes: Uint8Array): Uint8Array {
  const first = directory();
  const header = bytes.slice(first, first + 46 + 8);
  const next = first + header.length;
  const nextLength = 46 + (bytes[next + 28] ?? 0);
  const out = Buffer.concat([bytes.subarray(0, next), header, bytes.subarray(next + nextLength)]);
  new DataView(out.buffer, out.byteOffset).setUint32(out.length - 10, out.length - 22 - first, true);
  return out;
}

/** Entry 2 points at entry 1's bytes. */
function overlapping(bytes: Uint8Array): Uint8Array {
  return at(bytes, directory() + 46 + 8 + 42, 0, 0, 0, 0);
}

/** The same files, with the last two in another order. */
function swapped(bytes: Uint8Array): Uint8Array {
  const parts = [...partsOf(bytes)];
  const lists = new Map(parts);
  const whole = packed(lists);
  const view = new DataView(whole.buffer, whole.byteOffset);
  const start = view.getUint32(whole.length - 6, true);
  const headers: Uint8Array[] = [];
  for (let from = start; from < whole.length - 22; ) {
    const length = 46 + view.getUint16(from + 28, true);
    headers.push(whole.slice(from, from + length));
    from += length;
  }
  const last = headers.pop() ?? new Uint8Array();
  headers.splice(-1, 0, last);
  return Buffer.concat([whole.subarray(0, start), ...headers, whole.subarray(whole.length - 22)]);
}

/** A mimetype entry that says it is deflated, and would inflate to 200 MiB. */
function bomb(): Uint8Array {
  const compressed = deflateRawSync(new Uint8Array(200 * 1024 * 1024));
  const local = Buffer.alloc(38);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(compressed.length, 18);
  local.writeUInt32LE(200 * 1024 * 1024, 22);
  local.writeUInt16LE(8, 26);
  local.write('mimetype', 30);
  const central = Buffer.alloc(54);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(compressed.length, 20);
  central.writeUInt32LE(200 * 1024 * 1024, 24);
  central.writeUInt16LE(8, 28);
  central.write('mimetype', 46);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(1, 8);
  tail.writeUInt16LE(1, 10);
  tail.writeUInt32LE(54, 12);
  tail.writeUInt32LE(38 + compressed.length, 16);
  return Buffer.concat([local, compressed, central, tail]);
}

test('codes name the rule that was broken: none of them is another attack in disguise', () => {
  const all = [container, documents, credentials, bindings, statuses].flat();
  expect(all.length).toBeGreaterThanOrEqual(100);
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  expect(new Set(all.map(([, code]) => code)).size).toBeGreaterThanOrEqual(30);
  expect(sha256Hex(Buffer.from(SCORER))).toHaveLength(64);
});
