import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import express from 'express';
import { packedFiles } from './packed-files.ts';
import { get, listening, portOf, stop } from './support/trial-servers.ts';
import { visit } from '../test/support/pages.ts';

const STYLE = 'a{color:red}'.repeat(200);

describe('files that were packed at the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  let server: Server;

  before(async () => {
    writeFileSync(join(folder, 'app.css'), STYLE);
    writeFileSync(join(folder, 'app.css.br'), brotliCompressSync(STYLE));
    writeFileSync(join(folder, 'app.css.gz'), gzipSync(STYLE));
    writeFileSync(join(folder, 'small.css'), 'a{}');
    const app = express();
    app.use('/assets', packedFiles(folder), express.static(folder));
    server = await listening(createServer(app));
  });
  after(() => (stop(server), rmSync(folder, { recursive: true })));

  const ask = async (path: string, accepted?: string) =>
    get(portOf(server), path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

  it('go out as the reader can unpack them, as small as can be', async () => {
    const best = await ask('/assets/app.css', 'gzip, deflate, br');
    expect(best.headers['content-encoding']).to.equal('br');
    expect(brotliDecompressSync(best.bytes).toString()).to.equal(STYLE);
    const older = await ask('/assets/app.css?v=1', 'gzip');
    expect(older.headers['content-encoding']).to.equal('gzip');
    expect(gunzipSync(older.bytes).toString()).to.equal(STYLE);
    for (const accepted of [undefined, 'identity', 'br;q=0, gzip;q=0']) {
      const plain = await ask('/assets/app.css', accepted);
      expect([plain.headers['content-encoding'], plain.body], accepted).to.deep.equal([undefined, STYLE]);
    }
  });

  it('are still what they are, and other than the same file unpacked', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await ask('/assets/app.css', accepted);
      expect(headers['content-type'], accepted).to.equal('text/css; charset=utf-8');
      expect(headers.vary, accepted).to.contain('Accept-Encoding');
    }
  });

  it('leave alone what was not worth packing, and what is not there', async () => {
    expect((await ask('/assets/small.css', 'br')).body).to.equal('a{}');
    expect((await ask('/assets/gone.css', 'br')).status).to.equal(404);
    expect((await ask('/assets/%2e%2e/app.css', 'br')).status).to.not.equal(200);
  });

  it('are the styles and scripts of the built pages, kept for a year', async () => {
    const page = await visit('/vi/cart');
    const style = page.one('link[rel=stylesheet]').getAttribute('href')!;
    const script = page.all('link[rel=modulepreload]')[0]!.getAttribute('href')!;
    for (const path of [style, script]) {
      const plain = await visit(path);
      const { got } = await visit(path, { headers: { 'accept-encoding': 'gzip, br' } });
      expect(got.headers['content-encoding'], path).to.equal('br');
      expect(brotliDecompressSync(got.bytes).equals(plain.got.bytes), path).to.equal(true);
      expect(got.headers['cache-control']).to.equal('public, max-age=31536000, immutable');
      expect(got.headers['x-content-type-options']).to.equal('nosniff');
    }
  });

  it('of the root are sent by their names, and no page is taken for one', async () => {
    const { got } = await visit('/favicon.svg');
    expect([got.status, got.headers['content-type'], got.headers['cache-control']]).to.deep.equal([
      200,
      'image/svg+xml',
      'public, max-age=3600',
    ]);
    expect((await visit('/favicon.ico')).status).to.equal(404);
  });
});
