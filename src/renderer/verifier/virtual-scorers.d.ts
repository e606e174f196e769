/** SHA-256 (hex) of every scorer this verifier may run, put in when the page is built. */
declare module 'virtual:published-scorers' {
  const hashes: readonly string[];
  export default hashes;
}

/** A worker's module with all it needs, as text (scripts/vite/worker-text.ts). */
declare module '*?worker-text' {
  const code: string;
  export default code;
}
