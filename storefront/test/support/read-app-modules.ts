import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const APP = new URL('../../app/', import.meta.url);
const ENDINGS = ['', '.ts', '.tsx'];

/**
 * Lets tests import the pages' own modules: `~/` and names without an ending are found as Vite finds them, JSX becomes
 * what React reads, and a style that is put into a page is its text. What the modules do is not touched.
 */
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('~/') || /^\.\.?\//.test(specifier);
    if (!isOurs || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const [path = '', query] = specifier.split('?');
    const url = path.startsWith('~/') ? new URL(path.slice(2), APP) : new URL(path, context.parentURL);
    const ending = ENDINGS.find((it) => existsFile(url.href + it));
    if (ending === undefined) return next(specifier, context);
    return { url: url.href + ending + (query ? `?${query}` : ''), shortCircuit: true };
  },
  load(url, context, next) {
    const file = url.startsWith('file:') ? fileURLToPath(url.split('?')[0]!) : '';
    if (file.endsWith('.css')) {
      const source = `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
      return { format: 'module', source, shortCircuit: true };
    }
    if (!file.endsWith('.tsx')) return next(url, context);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      format: 'esm',
      target: 'node24',
      sourcefile: file,
      sourcemap: 'inline',
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

function existsFile(href: string): boolean {
  const path = fileURLToPath(href);
  return existsSync(path) && !existsSync(`${path}/`);
}
