import { join } from 'node:path';
import { defineConfig } from 'vite';
import { singleFile } from './scripts/vite/single-file.ts';
import { workerText } from './scripts/vite/worker-text.ts';

const root = join(import.meta.dirname, 'src/renderer');

/** verifier.html: one file with everything in it, for any desktop browser, from disk, without network. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [workerText(), singleFile()],
  resolve: { dedupe: ['three'] },
  build: {
    outDir: join(import.meta.dirname, 'out/verifier'),
    emptyOutDir: true,
    minify: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rollupOptions: { input: join(root, 'verifier.html'), output: { codeSplitting: false } },
  },
});
