import { expect } from 'chai';
import { officeOverview } from '../../api/office.js';
import { Clock } from '../../src/kernel/clock.js';
import { PublishBatch } from '../../src/modules/certificates/index.js';
import { RegistryQueries } from '../../src/modules/chain/index.js';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { anInspectedPiece, idempotencyKey, openSealPage, sealBatch, settled } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';
import type { SealingLink } from '../../api/studio.js';

const YEAR_MS = 365 * 24 * 3600 * 1000;

describe('the capacity of a cooperative', () => {
  const { chain, service, workshop } = aWorkshopOnChain();

  before(async function () {
    this.timeout(60_000);
    const piece = await anInspectedPiece(service, workshop);
    const batchId = await sealBatch(service, workshop, [piece.id]);
    await service.get(PublishBatch).execute({ batchId });
    await settled(service, 'recorded');
    await chain.mine(4);
    await settled(service, 'final');
    await chain.lowerCapacity(workshop.cooperativeNumber, 3);
    await settled(service, 'recorded');
  });

  const open = (pieceIds: string[]) =>
    workshop.officers[0]!.client.post<{ batch: { id: string }; sealing: SealingLink }>(
      '/api/v1/office/batches',
      { pieceIds },
      idempotencyKey(),
    );
  const somePieces = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) ids.push((await anInspectedPiece(service, workshop)).id);
    return ids;
  };
  let pieceIds: string[];

  it('stands in the office, with how many are used and left this year', async () => {
    const answer = await workshop.officers[0]!.client.get('/api/v1/office');
    const { capacity } = officeOverview.parse(answer.body);
    expect(capacity).to.deep.include({ perYear: 3, used: 1, left: 2 });
    const inAYear = Date.now() + YEAR_MS;
    expect(Date.parse(capacity!.endsAt)).to.be.closeTo(inAYear, 600_000);
  });

  it('refuses a larger batch when it is opened, and says how many are left', async () => {
    pieceIds = await somePieces(3);
    const refused = await open(pieceIds);
    expect(refused.status).to.equal(409);
    const problem = problemIn(refused);
    expect(problem.code).to.equal('certificates.capacity-exceeded');
    expect(problem.params).to.deep.include({ asked: 3, left: 2, perYear: 3 });
    expect(problem.detail).to.contain('còn được chứng nhận 2 món trong 3');
  });

  it('refuses to seal one that was opened before the authority allowed less', async () => {
    const opened = await open(pieceIds.slice(0, 2));
    expect(opened.status, JSON.stringify(opened.body)).to.equal(201);
    await chain.lowerCapacity(workshop.cooperativeNumber, 2);
    await settled(service, 'recorded');
    const page = await openSealPage(service.client(), opened.body.sealing);
    const claimKeys = ['01', '02'].map((digits) => `0x${digits.repeat(20)}`);
    const refused = await page.post('batch/claim-keys', { claimKeys });
    expect(refused.status).to.equal(409);
    expect(problemIn(refused)).to.deep.include({ code: 'certificates.capacity-exceeded' });
    const { client } = workshop.officers[0]!;
    expect(
      (await client.send('DELETE', `/api/v1/office/batches/${opened.body.batch.id}`)).status,
    ).to.be.oneOf([200, 204]);
    const smaller = await open(pieceIds.slice(0, 1));
    expect(smaller.status, JSON.stringify(smaller.body)).to.equal(201);
  });

  it('is whole again when the cooperative’s next year begins', async () => {
    const capacityAt = (now: Date) =>
      service
        .get(RegistryQueries)
        .yearCapacity(service.get(Database), workshop.cooperativeNumber.toString(), now);
    const now = service.get(Clock).now().getTime();
    expect(await capacityAt(new Date(now))).to.deep.include({ used: 1, left: 1 });
    expect(await capacityAt(new Date(now + YEAR_MS + 600_000))).to.deep.include({ used: 0, left: 2 });
  });

  it('is unknown for who was never admitted', async () => {
    const nobody = await service.get(RegistryQueries).yearCapacity(service.get(Database), '999', new Date());
    expect(nobody).to.equal(undefined);
  });
});
