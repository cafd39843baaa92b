import { expect } from 'chai';
import { batchList } from '../../api/office.js';
import { sealFinally } from '../support/standing.js';
import { statementsOf } from '../support/statements.js';
import { anInspectedPiece } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the statements of the office', () => {
  const { chain, service, workshop } = aWorkshopOnChain();

  const saidForBatches = async (): Promise<{ batches: number; statements: number }> => {
    let batches = 0;
    const said = await statementsOf(service, async () => {
      const { body } = await workshop.officers[0]!.client.get('/api/v1/office/batches');
      batches = batchList.parse(body).items.length;
    });
    return { batches, statements: said.length };
  };

  it('are as many for three batches as for one', async function () {
    this.timeout(90_000);
    const sealOne = async () =>
      sealFinally(service, chain, workshop, [await anInspectedPiece(service, workshop)]);
    await sealOne();
    const one = await saidForBatches();
    await sealOne();
    await sealOne();
    const three = await saidForBatches();
    expect([one.batches, three.batches]).to.deep.equal([1, 3]);
    expect(three.statements).to.equal(one.statements);
  });
});
