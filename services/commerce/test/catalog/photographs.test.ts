import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { MovePieces } from '../../src/modules/catalog/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { startKuboStandIn, type KuboStandIn } from '../support/kubo-stand-in.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';
import { aDraft, aHat, idempotencyKey, importVillages, photographed } from '../support/workshop.js';

describe('photographs of drafts', () => {
  let node: KuboStandIn;
  let service: RunningService;
  let artisan: TestPerson;

  before(async () => {
    node = await startKuboStandIn();
    service = await startService({ env: { IPFS_API_URL: node.url } });
    await importVillages(service);
    const cooperative = await aCooperative().inVillage('my-lam').at(service);
    artisan = await anArtisan().of(cooperative).at(service);
  });
  after(async () => {
    await service?.stop();
    await node?.stop();
  });

  const query = (sql: string, params: unknown[] = []) => service.get(Database).query(sql, params);
  const served = async (cid: string) => (await service.client().get(`/ipfs/${cid}`)).status;
  const takeBack = ({ id, photographs }: StudioPiece) =>
    artisan.client.send('DELETE', `/api/v1/studio/pieces/${id}/photographs/${photographs[0]!.cid}`);

  /** As if it were the day after tomorrow for what waits to be forgotten. @returns when all of it was looked at */
  const afterTwoDays = async () => {
    await query(`update media.blocks set stored_at = stored_at - interval '2 days'`);
    const jobs = `jobs.job where name = 'catalog.forget-photograph' and state = 'created'`;
    await query(`update ${jobs.replace(' where', ' set start_after = now() where')}`);
    await eventually('all were looked at', async () => {
      const { rows } = await query(
        `select 1 from jobs.job where name = 'catalog.forget-photograph' and state < 'completed'`,
      );
      return rows.length === 0;
    });
  };

  it('that were taken back are gone after a while, here and on the IPFS node', async () => {
    const piece = await aDraft(artisan);
    const { cid } = piece.photographs[0]!;
    await eventually('it was pinned', async () => node.blocks.has(cid));
    expect((await takeBack(piece)).status).to.equal(200);
    expect(await served(cid)).to.equal(200);
    await afterTwoDays();
    expect(await served(cid)).to.equal(404);
    expect((await service.client().get(`/api/v1/media/${cid}/320.webp`)).status).to.equal(404);
    expect(node.blocks.has(cid)).to.equal(false);
  });

  it('that a draft shows stay, and so do those that were signed, even when they were refused and taken back', async () => {
    const drawn = await aDraft(artisan);
    const signed = await aDraft(artisan);
    await service.get(UnitOfWork).run(async (tx) => {
      const move = service.get(MovePieces);
      await move.within(tx, { pieceIds: [signed.id], to: 'vouched' });
      await move.within(tx, { pieceIds: [signed.id], to: 'rejected', rejection: 'Ảnh mờ.' });
    });
    expect((await takeBack(signed)).status).to.equal(200);
    await afterTwoDays();
    expect(await served(drawn.photographs[0]!.cid)).to.equal(200);
    expect(await served(signed.photographs[0]!.cid)).to.equal(200);
  });

  it('that were taken back and sent again stay', async () => {
    const piece = await aDraft(artisan);
    const { cid } = piece.photographs[0]!;
    await takeBack(piece);
    const bytes = (await service.client().get<Buffer>(`/ipfs/${cid}`)).body;
    const again = await artisan.client.send(
      'POST',
      `/api/v1/studio/pieces/${piece.id}/photographs?role=front`,
      bytes,
      { 'content-type': 'image/jpeg' },
    );
    expect(again.status).to.equal(201);
    await afterTwoDays();
    expect(await served(cid)).to.equal(200);
  });

  it('are so many a day, those taken back counted', async () => {
    const piece = await aDraft(artisan);
    await query(`update platform.rate_limits set hits = 300 where bucket like 'photographs/%'`);
    const path = `/api/v1/studio/pieces/${piece.id}/photographs?role=mark`;
    const bytes = (await service.client().get<Buffer>(`/ipfs/${piece.photographs[0]!.cid}`)).body;
    const refused = await artisan.client.send('POST', path, bytes, { 'content-type': 'image/jpeg' });
    expect([refused.status, problemIn(refused).code]).to.deep.equal([429, 'request.too-many']);
    expect(Number(refused.headers.get('retry-after'))).to.be.greaterThan(0);
    await query(`delete from platform.rate_limits where bucket like 'photographs/%'`);
    await photographed(artisan, piece.id);
  });

  it('have no more drafts than an artisan can mean', async () => {
    const other = await anArtisan()
      .of(await aCooperative().inVillage('my-lam').at(service))
      .at(service);
    const piece = await aDraft(other);
    await query(
      `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial,
         state, title, technique, materials, made_on, price_amount, created_at, updated_at)
       select gen_random_uuid(), product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial || copy,
         state, title, technique, materials, made_on, price_amount, created_at, updated_at
       from catalog.pieces, generate_series(1, 198) copy where id = $1`,
      [piece.id],
    );
    const add = () => other.client.post('/api/v1/studio/pieces', aHat(), idempotencyKey());
    expect((await add()).status).to.equal(201);
    const refused = await add();
    expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'catalog.too-many-drafts']);
    expect(problemIn(refused).detail).to.contain('200');
  });
});
