/**
 * The operating system's own store of secrets, for the person who is logged in: what it seals, it opens again for that person
 * on this computer alone. Only Electron has a way to it.
 */
export interface SystemSecrets {
  seal(secret: string): Promise<Uint8Array>;
  /** Rejects for what another person, or another computer, has sealed. */
  open(sealed: Uint8Array): Promise<string>;
}
