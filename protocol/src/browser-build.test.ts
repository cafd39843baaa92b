import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect } from 'chai';
import { vectors } from './testing/vectors.js';

/** A module of this package as one script for the browser, without a single polyfill. */
async function bundled(module: string): Promise<string> {
  const result = await build({
    entryPoints: [new URL(`./${module}.js`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'protocol',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]!.text;
}

const kilobytes = (text: string) =>
  `${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} kB compressed`;

describe('build for the browser', () => {
  it('runs where there is neither Node nor a page: only the language and its text encoders', async () => {
    const code = await bundled('index');
    const bare = createContext({ TextEncoder, TextDecoder });
    runInContext(code, bare);
    const [{ text }] = vectors<{ text: string }[]>('certificates') as [{ text: string }];
    const again = runInContext(
      `(text) => protocol.textOf(protocol.encodeCertificate(protocol.decodeCertificate(protocol.utf8(text))))`,
      bare,
    ) as (text: string) => string;
    expect(again(text)).to.equal(text);
    console.log(`      everything: ${kilobytes(code)}`);
  });

  it('keeps curves and document shapes out of what only judges', async () => {
    const code = await bundled('verify');
    expect(code).not.to.contain('statement-v1');
    expect(gzipSync(code).length).to.be.below(3 * 1024);
    console.log(`      verify: ${kilobytes(code)}`);
  });
});
