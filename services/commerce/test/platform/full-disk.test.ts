import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { problemIn } from '../support/http-client.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { aNoisyPhotograph } from '../support/pictures.js';
import { asSuperuser } from '../support/postgres.js';
import { startService, type RunningService } from '../support/service.js';
import { aSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { aHat, idempotencyKey, importVillages } from '../support/workshop.js';

describe('a full disk', function () {
  this.timeout(90_000);
  let disk: SmallDisk;
  let service: RunningService;
  let artisan: TestPerson;

  before(async function () {
    const mounted = await aSmallDisk(24);
    if (!mounted) return this.skip();
    disk = mounted;
    service = await startService({ env: { BLOCKS_DIR: `${disk.dir}/blocks` }, jobs: false });
    await importVillages(service);
    artisan = await anArtisan()
      .of(await aCooperative().inVillage('my-lam').at(service))
      .at(service);
  });
  after(async () => {
    await service?.stop();
    await disk?.remove();
  });

  const draft = () => artisan.client.post<StudioPiece>('/api/v1/studio/pieces', aHat(), idempotencyKey());
  const files = async () =>
    (await readdir(`${disk.dir}/blocks`, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );

  it('of the block store refuses a photograph in words, leaves no file, and is over when there is room', async () => {
    const { id } = (await draft()).body;
    const photograph = await aNoisyPhotograph();
    const upload = () =>
      artisan.client.send('POST', `/api/v1/studio/pieces/${id}/photographs?role=front`, photograph, {
        'content-type': 'image/jpeg',
      });
    await disk.fill();
    const refused = await upload();
    expect([refused.status, problemIn(refused).code]).to.deep.equal([507, 'service.storage-full']);
    expect(problemIn(refused).detail).to.contain('hết chỗ');
    expect(await files()).to.deep.equal([]);
    expect((await service.client().get('/health/ready')).status).to.equal(200);
    await disk.empty();
    expect((await upload()).status).to.equal(201);
    expect(await files()).to.have.length(1);
  });

  it('of the database asks to come again, and nothing is half done', async () => {
    const name = `full_${Date.now()}`;
    const database = new URL(service.config.databaseUrl).pathname.slice(1);
    await asSuperuser(`create tablespace ${name} location '${await disk.folder('database')}'`);
    const run = (statement: string) => asSuperuser(statement, database);
    try {
      // Without a page: the next piece asks the disk for one.
      await run('truncate catalog.pieces cascade');
      await run(`alter table catalog.pieces set tablespace ${name}`);
      await run(`create table public.filler (bytes text) tablespace ${name}`);
      await run(`alter table public.filler alter column bytes set storage plain`);
      let isFull = false;
      while (!isFull) {
        isFull = await run(
          `insert into public.filler select repeat('x', 7900) from generate_series(1, 20)`,
        ).then(
          () => false,
          (error: { code?: string }) => error.code === '53100',
        );
      }
      await disk.fill();
      const refused = await draft();
      expect([refused.status, problemIn(refused).code]).to.deep.equal([503, 'service.unavailable']);
      expect(problemIn(refused).detail).to.contain('Xin thử lại');
      await disk.empty();
      await run('drop table public.filler');
      expect((await draft()).status).to.equal(201);
    } finally {
      await disk.empty();
      await run('drop table if exists public.filler');
      await run('alter table catalog.pieces set tablespace pg_default');
      await asSuperuser(`drop tablespace ${name}`);
    }
  });
});
