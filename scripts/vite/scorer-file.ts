import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

// By address: where electron-vite has bundled its configuration, import.meta.dirname is another folder's.
const file = fileURLToPath(new URL('../../out/scorer.mjs', import.meta.url));

/** Puts the built scorer beside the pages as it is, byte for byte: practice is scored with the very file the host runs. */
export function scorerFile(): Plugin {
  return {
    name: 'proofbench-scorer-file',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'scorer.mjs', source: readFileSync(file) });
    },
    configureServer(server) {
      server.middlewares.use('/scorer.mjs', (_request, response, next) => {
        if (!existsSync(file)) next();
        else response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
      });
    },
  };
}
