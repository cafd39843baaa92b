import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { freshDatabase } from '../support/postgres.js';
import { ended, run } from '../support/process.js';

describe('a process of the service', () => {
  it('ends with one sentence per missing variable', async () => {
    for (const name of ['main', 'worker'] as const) {
      const { child, said } = run(name, { APP_MODE: 'demo' });
      expect(await ended(child)).to.equal(1);
      expect(said.text).to.equal(
        'The service cannot start.\nPUBLIC_URL is not set.\nSEAL_URL is not set.\nDATABASE_URL is not set.\nAUTH_SECRET is not set.\n',
      );
    }
  });

  it('makes the tables when it comes first, answers when ready, and ends quietly when told to', async () => {
    const database = await freshDatabase('empty');
    const port = await freePort();
    const env = {
      APP_MODE: 'test',
      PUBLIC_URL: 'http://localhost:3000',
      SEAL_URL: 'http://seal.localhost:3000',
      DATABASE_URL: database.url,
      AUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
      COMMERCE_PORT: String(port),
    };
    const processes = [run('main', env), run('worker', env)];
    try {
      await eventually(
        'the service was ready',
        async () =>
          fetch(`http://127.0.0.1:${port}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        60_000,
      );
      await eventually('the worker worked', async () => processes[1]?.said.text.includes('Works on'), 60_000);
      for (const { child } of processes) child.kill('SIGTERM');
      const ends = await Promise.all(processes.map(({ child }) => ended(child)));
      expect(ends).to.deep.equal(['SIGTERM', 'SIGTERM']);
      for (const { said } of processes) expect(said.text).not.to.match(/"level":(40|50|60)/);
    } finally {
      for (const { child } of processes) child.kill('SIGKILL');
      await database.drop();
    }
  }).timeout(90_000);
});

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
