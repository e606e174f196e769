import { createHash, createPublicKey, verify } from 'node:crypto';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { DataFactory, type Quad } from 'n3';
import { RDFC10 } from 'rdfjs-c14n';

/**
 * A second verifier for both proofs that shares no JSON-LD, canonicalisation, base 58 or signature code with the first:
 * another JSON-LD parser, another RDFC-1.0, and node:crypto. Where the two agree, neither is agreeing with itself.
 */
export type Contexts = ReadonlyMap<string, unknown>;

interface Proof {
  readonly cryptosuite: string;
  readonly verificationMethod: string;
  readonly proofValue: string;
}

/** Which of the document's proofs hold, in their order. Nothing is loaded but `contexts`. */
export async function proofsThatHold(
  document: { readonly proof: unknown; readonly '@context': unknown },
  contexts: Contexts,
): Promise<boolean[]> {
  const { proof, ...unsecured } = document;
  const proofs = (Array.isArray(proof) ? proof : [proof]) as readonly Proof[];
  return Promise.all(
    proofs.map(async ({ proofValue, ...options }) => {
      const form = options.cryptosuite === 'eddsa-jcs-2022' ? async (value: object) => jcs(value) : graphForm(contexts);
      const configuration =
        options.cryptosuite === 'eddsa-jcs-2022' ? options : { '@context': document['@context'], ...options };
      const hashes = [await form(configuration), await form(unsecured)].map((text) =>
        createHash('sha256').update(text).digest(),
      );
      const key = decodeBase58(options.verificationMethod.split('#')[1] ?? '').subarray(2);
      const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
      const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
      return verify(null, Buffer.concat(hashes), publicKey, decodeBase58(proofValue));
    }),
  );
}

/** Canonical N-Quads of a JSON-LD document. */
export const graphForm =
  (contexts: Contexts) =>
  async (document: object): Promise<string> => {
    const parser = new JsonLdParser({
      documentLoader: {
        load: async (url: string) => {
          const context = contexts.get(url);
          if (context === undefined) throw new Error(`no context ${url}`);
          return context as object;
        },
      },
    });
    const quads: Quad[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      parser.on('data', (quad: Quad) => void quads.push(quad));
      parser.on('error', reject);
      parser.on('end', resolve);
    });
    parser.write(JSON.stringify(readFirst(document)));
    parser.end();
    await ended;
    const { canonical_form: form } = await new RDFC10(DataFactory).c14n(quads);
    return form;
  };

const RANK = ['@context', 'type', 'id'];

/**
 * The same document with context, type and id first in every object. The order of members means nothing in JSON-LD, but
 * this streaming parser (5.0.1) loses the id of a large object to a blank node when it comes late.
 */
function readFirst(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readFirst);
  if (value === null || typeof value !== 'object') return value;
  const rank = (key: string) => (RANK.includes(key) ? RANK.indexOf(key) : RANK.length);
  const members = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(members.map(([key, member]) => [key, readFirst(member)]));
}

/** RFC 8785 for data without numbers, which is all that is signed here. */
function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${jcs(member)}`).join(',')}}`;
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function decodeBase58(multibase: string): Buffer {
  let value = 0n;
  for (const letter of multibase.slice(1)) value = value * 58n + BigInt(ALPHABET.indexOf(letter));
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
}
