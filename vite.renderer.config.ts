import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noXrEmulator } from './scripts/vite/no-xr-emulator.ts';
import { scorerFile } from './scripts/vite/scorer-file.ts';
import { xrProfiles } from './scripts/vite/xr-profiles.ts';

const root = join(import.meta.dirname, 'src/renderer');

/** The desk and the booth page: one build for the Electron window, browsers and headsets. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), xrProfiles(), noXrEmulator(), scorerFile()],
  resolve: { dedupe: ['three', 'react', 'react-dom', '@react-three/fiber'] },
  build: {
    outDir: join(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: join(root, 'index.html'), booth: join(root, 'booth.html') } },
  },
});
