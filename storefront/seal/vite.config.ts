import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The sealing pages: static files without a framework, every script and style from their own host. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../build/seal', import.meta.url)),
    emptyOutDir: true,
    // The content security policy allows nothing inline and no data: addresses for scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    sourcemap: true,
  },
});
