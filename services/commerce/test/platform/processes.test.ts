import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { freshDatabase } from '../support/postgres.js';
import { ended, run } from '../support/process.js';

const trial = {
  APP_MODE: 'test',
  PUBLIC_URL: 'http://localhost:3000',
  SEAL_URL: 'http://seal.localhost:3000',
  AUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
};

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

  it('says in a sentence that the database cannot be reached, without its password', async () => {
    const port = await freePort();
    const DATABASE_URL = `postgresql://someone:hidden@127.0.0.1:${port}/daulang`;
    for (const name of ['main', 'migrate'] as const) {
      const { child, said } = run(name, { ...trial, DATABASE_URL });
      expect(await ended(child)).to.equal(1);
      const variable = name === 'migrate' ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
      expect(said.text).to.equal(
        `The service cannot start.\nThe database of ${variable} (someone@127.0.0.1:${port}/daulang) cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}. Start it, or mend the address.\n`,
      );
    }
  }).timeout(240_000);

  it('does not start on a database without its tables, and does after the migration', async () => {
    const database = await freshDatabase('empty');
    try {
      const early = run('worker', { ...trial, DATABASE_URL: database.superuserUrl });
      expect(await ended(early.child)).to.equal(1);
      expect(early.said.text).to.match(
        /^The service cannot start\.\nThe database lacks tables of this version \(Platform.*run "node scripts\/run-process\.ts migrate" first\.\n$/,
      );
      const migration = run('migrate', {
        APP_MODE: 'test',
        DATABASE_URL: database.url,
        DATABASE_OWNER_URL: database.ownerUrl,
        DATABASE_SUPERUSER_URL: database.superuserUrl,
      });
      expect([await ended(migration.child), migration.said.text]).to.deep.equal([0, '']);
      const late = run('worker', { ...trial, DATABASE_URL: database.url });
      await eventually('the worker worked', async () => late.said.text.includes('Works on'), 60_000);
      late.child.kill('SIGTERM');
      await ended(late.child);
    } finally {
      await database.drop();
    }
  }).timeout(240_000);

  it('answers when ready, and ends quietly when told to', async () => {
    const database = await freshDatabase();
    const port = await freePort();
    const env = { ...trial, DATABASE_URL: database.url, COMMERCE_PORT: String(port) };
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
