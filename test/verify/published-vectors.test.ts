import { createHash } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/base/canonical-json.ts';
import { BADGE_CONTEXT } from '../../src/core/credential/contexts.ts';
import { buildPackage } from '../../src/main/export/build-package.ts';
import { signingKey } from '../../src/main/keys/signing-key.ts';
import { loadDocument } from '../../src/verify/document-loader.ts';
import { json, type Loose, partsOf } from './forge.ts';
import {
  OPEN_BADGE,
  OPEN_BADGE_HASHES,
  OPEN_BADGE_SEED,
  W3C_EXAMPLES_CONTEXT,
  W3C_JCS,
  W3C_RDFC,
  W3C_SEED,
} from './published-vectors.ts';
import { sampleInput } from './sample-package.ts';
import { graphForm, proofsThatHold } from './second-verifier.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pinned = async (url: string) => (await loadDocument(url)).document;
const ISSUER = OPEN_BADGE.issuer.id;
const METHOD = OPEN_BADGE.proof.verificationMethod;

const contexts = new Map<string, unknown>([
  [BADGE_CONTEXT[0], await pinned(BADGE_CONTEXT[0])],
  [BADGE_CONTEXT[1], await pinned(BADGE_CONTEXT[1])],
  ['https://www.w3.org/ns/credentials/examples/v2', W3C_EXAMPLES_CONTEXT],
]);

/** Our loader, and what the vectors need besides: one more context, and an issuer that is no did:key. */
const loader = async (url: string) => {
  const key = { id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: METHOD.split('#')[1] };
  const context = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  const known = new Map<string, unknown>([
    ...contexts,
    [METHOD, { '@context': context[1], ...key }],
    [ISSUER, { '@context': context, id: ISSUER, verificationMethod: [key], assertionMethod: [METHOD] }],
  ]);
  const document = known.get(url);
  return document === undefined ? loadDocument(url) : { contextUrl: null, documentUrl: url, document };
};

const purpose = new jsigs.purposes.AssertionProofPurpose();
const first = async (document: object, cryptosuite: object): Promise<boolean> => {
  const suite = new DataIntegrityProof({ cryptosuite } as Loose);
  return (await jsigs.verify(structuredClone(document), { suite, purpose, documentLoader: loader })).verified;
};

const VECTORS = [
  ['W3C eddsa-rdfc-2022', W3C_RDFC, rdfc, rdfc, W3C_SEED],
  ['W3C eddsa-jcs-2022', W3C_JCS, createVerifyCryptosuite(), createSignCryptosuite(), W3C_SEED],
  ['1EdTech Open Badges 3.0', OPEN_BADGE, rdfc, rdfc, OPEN_BADGE_SEED],
] as const;

describe.each(VECTORS)('published vector %s', (_, vector, verifySuite, signSuite, seed) => {
  test('both verifiers accept it', async () => {
    expect(await first(vector, verifySuite)).toBe(true);
    expect(await proofsThatHold(vector, contexts)).toEqual([true]);
  });

  test('both refuse it with another name in it', async () => {
    const changed = { ...vector, name: `${vector.name}.` };
    expect(await first(changed, verifySuite)).toBe(false);
    expect(await proofsThatHold(changed, contexts)).toEqual([false]);
  });

  test('signing it again with its key gives its signature', async () => {
    const { proof, ...document } = vector;
    const key = signingKey(Buffer.from(seed, 'hex'));
    const signer = {
      id: proof.verificationMethod,
      algorithm: 'Ed25519',
      sign: async ({ data }: { readonly data: Uint8Array }) => key.sign(data),
    };
    const suite = new DataIntegrityProof({ signer, cryptosuite: signSuite, date: proof.created } as Loose);
    const signed = await jsigs.sign(structuredClone(document), { suite, purpose, documentLoader: loader });
    expect(signed.proof.proofValue).toBe(proof.proofValue);
  });
});

test('the canonical forms of the 1EdTech vector have the published hashes', async () => {
  const { proof, ...document } = OPEN_BADGE;
  const { proofValue: _, ...options } = proof;
  const form = graphForm(contexts);
  expect(sha256(await form(document))).toBe(OPEN_BADGE_HASHES.document);
  expect(sha256(await form({ '@context': document['@context'], ...options }))).toBe(OPEN_BADGE_HASHES.proof);
});

test('the pinned contexts are the very texts they were when this was written', async () => {
  expect(await Promise.all(BADGE_CONTEXT.map(async (url) => sha256(canonicalJson(await pinned(url)))))).toEqual([
    'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  ]);
});

describe('a badge we issue', () => {
  test('holds for the second verifier, both proofs, and for other badge software that reads the first alone', async () => {
    const parts = partsOf(await buildPackage(await sampleInput()));
    for (const path of ['credential.json', 'status.json']) {
      const document = json(parts, path);
      expect(await proofsThatHold(document, contexts)).toEqual([true, true]);
      expect(await first({ ...document, proof: document.proof[0] }, rdfc)).toBe(true);
    }
  });

  test('is refused by the second verifier, both proofs, when a result or a date is changed', async () => {
    const badge = json(partsOf(await buildPackage(await sampleInput())), 'credential.json');
    badge.credentialSubject.result[1].value = '100.0';
    expect(await proofsThatHold(badge, contexts)).toEqual([false, false]);
  });

  test('shows why two proofs are asked for: reordered evidence passes the first and not the second', async () => {
    const badge = json(partsOf(await buildPackage(await sampleInput())), 'credential.json');
    badge.evidence.reverse();
    expect(await proofsThatHold(badge, contexts)).toEqual([true, false]);
  });
});

test.each([
  'https://example.org/context',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'did:web:example.org',
  'did:key:z6MkZ',
])('nothing is loaded from %s', async (url) => {
  await expect(loadDocument(url)).rejects.toMatchObject({ code: 'document-not-pinned' });
});
