/**
 * Writes `services/commerce/build/service/`: the service's processes, each with the libraries it uses in a few files. Node
 * keeps the text of every module it has read, and of 4 000 files most is comments and what nobody calls: a bundle takes
 * a third of that memory, and starts in half the time. What a job or a first sign-in loads later stays a file of its own.
 */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { PROJECT_ROOT } from './stack/settings.ts';

const SERVICE = join(PROJECT_ROOT, 'services/commerce');
const OUTPUT = join(SERVICE, 'build/service');

/** CommonJS libraries ask for Node's own modules by `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Has to be there before the first class with a decorator, in whatever file that comes to stand. */
const FIRST = 'reflect-metadata';
/** What they bring beside their code, a library of the system or fonts, they look for where they are installed. */
const WITH_FILES = ['sharp', 'pdfkit', '@expo-google-fonts/*'];

/** What a library would use if it were there, and asks for only when it is told to: Nest names four such. */
const optionalPeers: Plugin = {
  name: 'optional-peers',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === optionalPeers || !asked.importer.includes('/node_modules/')) return undefined;
      const { errors } = await resolve(path, { ...asked, pluginData: optionalPeers });
      return errors.length > 0 ? { path, external: true } : undefined;
    });
  },
};

/** A stack trace names our own TypeScript: its first one must not read a map of all libraries. */
const librariesWithoutMaps: Plugin = {
  name: 'libraries-without-maps',
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      return { contents: `${contents}\n//# sourceMappingURL=${mapOfNothingIn(contents)}`, loader: 'js' };
    });
  },
};

/** Its one place stands behind the last line. A map without any is not believed, and one is made. */
function mapOfNothingIn(contents: string): string {
  const mappings = `${';'.repeat(contents.split('\n').length + 1)}AAAA`;
  const map = JSON.stringify({ version: 3, sources: ['library'], mappings });
  return `data:application/json;base64,${btoa(map)}`;
}

rmSync(OUTPUT, { recursive: true, force: true });
await build({
  absWorkingDir: SERVICE,
  entryPoints: ['main', 'worker', 'migrate'].map((name) => `dist/src/${name}.js`),
  outdir: OUTPUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  banner: { js: REQUIRE },
  external: [FIRST, ...WITH_FILES],
  plugins: [optionalPeers, librariesWithoutMaps],
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay as they are, but for a second one in a scope: migrations carry their numbers, jobs and facts their names as
  // text. To keep all (`keepNames`) each small function would be given its name again whenever it is made.
  minifyIdentifiers: false,
  legalComments: 'none',
  sourcemap: true,
  sourcesContent: false,
});
