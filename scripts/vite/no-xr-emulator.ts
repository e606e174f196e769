import type { Plugin } from 'vite';

/**
 * Leaves out the headset emulator that @pmndrs/xr imports on demand: 78 MB of development tools that have no place in a
 * product. Tests bring their own emulator into the page from outside.
 */
export function noXrEmulator(): Plugin {
  return {
    name: 'proofbench-no-xr-emulator',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './emulate.js' && importer?.includes('@pmndrs/xr') ? '\0no-xr-emulator' : undefined,
    load: (id) => (id === '\0no-xr-emulator' ? 'export const emulate = () => undefined;' : undefined),
  };
}
