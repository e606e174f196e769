import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const file = join(import.meta.dirname, '../../out/scorer.mjs');

/** Puts the built scorer beside the pages as it is, byte for byte: practice is scored with the very file the host runs. */
export function scorerFile(): Plugin {
  return {
    name: 'proofbench-scorer-file',
    generateBundle() {
      if (existsSync(file)) this.emitFile({ type: 'asset', fileName: 'scorer.mjs', source: readFileSync(file) });
    },
    configureServer(server) {
      server.middlewares.use('/scorer.mjs', (_request, response, next) => {
        if (!existsSync(file)) next();
        else response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
      });
    },
  };
}
