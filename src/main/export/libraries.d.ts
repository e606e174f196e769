// The parts we use of libraries that come without types.

declare module '@digitalbazaar/vc' {
  /** Changes the credential it is given, and returns it with the proof. */
  export function issue(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly now: string;
  }): Promise<{ readonly proof: object }>;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    readonly signer: object;
    readonly cryptosuite: object;
    readonly date: string;
  }) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface BitstringStatusList {
    setStatus(index: number, status: boolean): void;
  }
  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function createCredential(options: {
    readonly id: string;
    readonly list: BitstringStatusList;
    readonly statusPurpose: 'revocation';
  }): Promise<object>;
}
