/** An Ed25519 key that can sign. The seed stays inside. */
export interface SigningKey {
  /** did:key of the public half. */
  readonly did: string;
  /** The verification method badges name: the did, `#`, and its key part again. */
  readonly method: string;
  sign(data: Uint8Array): Uint8Array;
}

/** The two keys of a center: `issuing` signs badges and status lists, `sealing` seals packages and signs checkpoints. */
export interface CenterKeys {
  readonly issuing: SigningKey;
  readonly sealing: SigningKey;
}
