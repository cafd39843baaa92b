import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { Database } from '../../src/platform/database/database.js';
import { eventually } from '../support/eventually.js';
import { standingOf } from '../support/standing.js';
import { anInspectedPiece, sealBatch, signAct } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('a batch that becomes final while the worker runs', () => {
  const { chain, service, workshop } = aWorkshopOnChain({ jobs: true });
  let pieces: StudioPiece[];

  before(async function () {
    this.timeout(60_000);
    pieces = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
  });

  const untilState = (table: 'certificates.batches' | 'signing.acts', state: string) =>
    eventually(`all ${table} are ${state}`, async () => {
      const { rows } = await service.get(Database).query<{ state: string }>(`select state from ${table}`);
      return rows.every((row) => row.state === state);
    });

  it('is offered in the shop, but for what was withdrawn meanwhile', async () => {
    await sealBatch(
      service,
      workshop,
      pieces.map(({ id }) => id),
    );
    await untilState('certificates.batches', 'recorded');
    await signAct(service, workshop.officers[0]!, '/api/v1/office/certificates/1/status', {
      action: 'withdraw',
      reason: 'damaged',
      text: 'Vỡ khi gói.',
    });
    await eventually('it is withdrawn', async () => {
      const [first] = await standingOf(service, pieces);
      return first === 'withdrawn, off sale';
    });
    await chain.mine(4);
    await untilState('certificates.batches', 'final');
    await untilState('signing.acts', 'final');
    await eventually('the other one is on sale', async () => {
      const [, second] = await standingOf(service, pieces);
      return second === 'certificate-genuine, on sale';
    });
    expect(await standingOf(service, pieces)).to.deep.equal([
      'withdrawn, off sale',
      'certificate-genuine, on sale',
    ]);
  });
});
