import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './vite.renderer.config.ts';

/** The named sources that are there. */
const entries = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files)
      .map(([name, file]) => [name, join(import.meta.dirname, file)] as const)
      .filter(([, file]) => existsSync(file)),
  );

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: entries({ index: 'src/main/index.ts', headless: 'src/main/headless.ts', cli: 'src/cli/main.ts' }),
      },
    },
  },
  // A sandboxed preload is one CommonJS file.
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: entries({ index: 'src/preload/index.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
