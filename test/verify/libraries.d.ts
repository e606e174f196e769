// What the tests use beyond the product, of libraries that come without types.

declare module 'jsonld-signatures' {
  interface Options {
    readonly suite: object;
    readonly purpose: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
  }
  const library: {
    sign(document: object, options: Options): Promise<{ readonly proof: { readonly proofValue: string } }>;
    verify(document: object, options: Options): Promise<{ readonly verified: boolean }>;
    readonly purposes: { readonly AssertionProofPurpose: new () => object };
  };
  export default library;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): object;
}
