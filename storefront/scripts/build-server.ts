/**
 * Writes `build/main.js`, the storefront's server as plain JavaScript: run from TypeScript, Node would keep a compiler of
 * 14 MB loaded. It stands beside what the server hands out, as `server/` does, so paths are the same from both.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['server/main.ts'],
  outfile: 'build/main.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
});
