import 'reflect-metadata';
import { createHash, createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { Fault } from '../../core/base/fault.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { makeFolder } from '../storage/data-folder.ts';

/** What a headset checks the host by. */
export interface Certificate {
  readonly key: string;
  /** Leaf and CA, PEM. */
  readonly chain: string;
  /** SHA-256 of the leaf, as browsers print it: AB:CD:... */
  readonly fingerprint: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3650;
const LEAF_DAYS = 90;
/** A leaf with less time left is made anew at the next start. */
const RENEW_DAYS = 30;

x509.cryptoProvider.set(webcrypto);

/**
 * The center's certificate for these names and addresses. The certificate authority is made at the first start and kept;
 * the leaf is made again when an address is missing from it, it is about to expire, or its files are damaged or do not belong
 * together. Throws `certificates-damaged`, `folder-not-usable`.
 */
export async function certificateFor(directory: string, names: readonly string[], now: number): Promise<Certificate> {
  makeFolder(directory);
  const file = (name: string) => join(directory, name);
  const ca = await authority(file('ca.key.pem'), file('ca.pem'), now);
  const [keyFile, leafFile] = [file('leaf.key.pem'), file('leaf.pem')];
  if (!isKept(keyFile, leafFile, ca, names, now)) {
    const leaf = await makeLeaf(ca, names, now);
    writeFileAtomic(keyFile, await pemKey(leaf.keys.privateKey));
    writeFileAtomic(leafFile, `${leaf.certificate.toString('pem')}\n`);
  }
  const leaf = readFileSync(leafFile, 'utf8');
  return {
    key: readFileSync(keyFile, 'utf8'),
    chain: `${leaf.trimEnd()}\n${ca.certificate.toString('pem')}\n`,
    fingerprint: new X509Certificate(leaf).fingerprint256,
  };
}

interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly privateKey: webcrypto.CryptoKey;
}

async function authority(keyFile: string, certificateFile: string, now: number): Promise<Authority> {
  if (existsSync(keyFile) && existsSync(certificateFile)) return keptAuthority(keyFile, certificateFile);
  const keys = await makeKeys();
  const name = `CN=Proofbench center ${serial().slice(0, 8)}`;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + CA_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  writeFileAtomic(keyFile, await pemKey(keys.privateKey));
  writeFileAtomic(certificateFile, `${certificate.toString('pem')}\n`);
  return { certificate, privateKey: keys.privateKey };
}

/** Headsets may have been told to trust this very authority: it is never replaced by another behind their backs. */
async function keptAuthority(keyFile: string, certificateFile: string): Promise<Authority> {
  const [key, pem] = [readFileSync(keyFile, 'utf8'), readFileSync(certificateFile, 'utf8')];
  if (belong(key, pem))
    return {
      certificate: new x509.X509Certificate(pem),
      privateKey: await webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(key), ALGORITHM, true, [
        'sign',
      ]),
    };
  throw new Fault(
    'certificates-damaged',
    `${keyFile} and the certificate beside it are damaged. Put their folder back from a backup. Or delete it: a new one is made, and every headset has to accept it once.`,
  );
}

/** Are these a key and the certificate for it? */
function belong(key: string, certificate: string): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

async function makeLeaf(ca: Authority, names: readonly string[], now: number) {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: 'CN=Proofbench host',
    issuer: ca.certificate.subject,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + LEAF_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    signingKey: ca.privateKey,
    publicKey: keys.publicKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      await x509.AuthorityKeyIdentifierExtension.create(ca.certificate),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
    ],
  });
  return { keys, certificate };
}

function isKept(keyFile: string, leafFile: string, ca: Authority, names: readonly string[], now: number): boolean {
  if (!existsSync(keyFile) || !existsSync(leafFile)) return false;
  const leaf = readFileSync(leafFile, 'utf8');
  return belong(readFileSync(keyFile, 'utf8'), leaf) && serves(leaf, ca, names, now);
}

/** Is the kept leaf of this authority, good for a while, and does it name every one of `names`? */
function serves(pem: string, ca: Authority, names: readonly string[], now: number): boolean {
  const leaf = new X509Certificate(pem);
  const named = (leaf.subjectAltName ?? '').split(', ').map((entry) => entry.replace(/^(?:DNS|IP Address):/, ''));
  return (
    leaf.checkIssued(new X509Certificate(ca.certificate.toString('pem'))) &&
    leaf.validToDate.getTime() > now + RENEW_DAYS * DAY_MS &&
    leaf.validFromDate.getTime() <= now &&
    names.every((name) => named.includes(name))
  );
}

const makeKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

async function pemKey(key: webcrypto.CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key);
  return `${x509.PemConverter.encode(der, 'PRIVATE KEY')}\n`;
}

/** A positive serial number of 16 random bytes. */
function serial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32).replace(/^./, '1');
}
