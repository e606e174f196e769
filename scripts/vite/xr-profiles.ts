import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Controllers we ship models of: headsets with a WebXR browser and tracked controllers, and one generic stand-in. */
const shipped = [
  'generic-trigger-squeeze-thumbstick',
  'meta-quest-touch-plus',
  'meta-quest-touch-pro',
  'oculus-touch-v3',
  'pico-4',
  'pico-4u',
];

/** The page asks for these by `baseAssetPath`, relative to itself. */
const prefix = 'xr-profiles/';

const profiles = join(
  dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')),
  'dist/profiles',
);

/** Path under `xr-profiles/` -> its bytes. The list names only what is there, so nothing else is ever asked for. */
function profileFiles(): Map<string, Buffer> {
  const all = JSON.parse(readFileSync(join(profiles, 'profilesList.json'), 'utf8')) as Record<string, unknown>;
  const list = Object.fromEntries(Object.entries(all).filter(([id]) => shipped.includes(id)));
  const files = new Map([['profilesList.json', Buffer.from(JSON.stringify(list))]]);
  for (const id of shipped) {
    for (const name of readdirSync(join(profiles, id)))
      files.set(`${id}/${name}`, readFileSync(join(profiles, id, name)));
  }
  return files;
}

/** Ships XR controller profiles and models beside the pages, in builds and while developing. */
export function xrProfiles(): Plugin {
  return {
    name: 'proofbench-xr-profiles',
    generateBundle() {
      for (const [path, source] of profileFiles()) this.emitFile({ type: 'asset', fileName: prefix + path, source });
    },
    configureServer(server) {
      const files = profileFiles();
      server.middlewares.use(`/${prefix}`, (request, response, next) => {
        const file = files.get((request.url ?? '').replace(/^\//, '').split('?')[0] ?? '');
        if (file === undefined) next();
        else response.end(file);
      });
    },
  };
}
