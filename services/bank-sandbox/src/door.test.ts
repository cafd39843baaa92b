import { connect } from 'node:net';
import { expect } from 'chai';
import { readConfig } from './config.js';
import { startBankSandbox } from './server.js';
import { Trial } from './testing/trial.js';

describe('the bank’s door', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('says that it is well', async () => {
    expect(await (await trial.get('/health')).json()).to.deep.equal({ status: 'ok' });
    const head = await fetch(`${trial.sandbox.url}/health`, { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
  });

  it('knows what it has not, and how it is not asked', async () => {
    expect(await (await trial.get('/nowhere')).text()).to.contain('Không tìm thấy');
    for (const path of ['/nowhere', '/transfers/12', '/transfers/x', '/control/nowhere', '/%', '//']) {
      expect((await trial.get(path)).status, path).to.equal(404);
    }
    expect((await trial.submit('/statement.csv', {})).status).to.equal(405);
    expect((await trial.get('/control/clock')).status).to.equal(405);
  });

  it('refuses a body that is too large, and answers the next request', async () => {
    const large = await trial.submit('/pay', { content: 'x'.repeat(300_000) });
    expect(large.status).to.equal(413);
    expect((await trial.get('/health')).status).to.equal(200);
  });

  it('stays open when somebody leaves in the middle of a body', async () => {
    const { hostname, port } = new URL(trial.sandbox.url);
    const socket = connect(Number(port), hostname);
    socket.write('POST /pay HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nqr=');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect((await trial.get('/health')).status).to.equal(200);
  });

  it('opens at one address once', async () => {
    const port = Number(new URL(trial.sandbox.url).port);
    const config = { ...readConfig({}), port, journalFile: null };
    const refused = await startBankSandbox(config).catch((error: unknown) => error);
    expect((refused as { code?: string }).code).to.equal('EADDRINUSE');
  });
});
