import { randomBytes } from 'node:crypto';
import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import { pieceHistory } from '../../api/history.js';
import type { StudioPiece } from '../../api/studio.js';
import { SyncCooperative } from '../../src/modules/certificates/index.js';
import { actsOn } from '../support/chain-acts.js';
import { anArtisan } from '../support/people.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import { statementsOf } from '../support/statements.js';
import { anInspectedPiece, hiddenCodeOf, settled, signAct } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the history of a certified piece', () => {
  const { chain, service, workshop } = aWorkshopOnChain();
  let pieces: [StudioPiece, StudioPiece];

  before(async function () {
    this.timeout(60_000);
    pieces = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
    await sealFinally(service, chain, workshop, pieces);
  });

  const toldOf = async ({ id }: StudioPiece, place: 'office' | 'studio' = 'office'): Promise<string[]> => {
    const person = place === 'office' ? workshop.officers[0]! : workshop.artisan;
    const { body } = await person.client.get(`/api/v1/${place}/pieces/${id}/history`);
    return pieceHistory.parse(body).events.map(({ what, by }) => `${what} by ${by}`);
  };

  const wayToTheShop = [
    'made by maker',
    'signed by maker',
    'inspected by officer',
    'batched by officer',
    'submitted by officer',
    'sealed by officer',
    'final by service',
    'listed by service',
  ];

  it('tells its way from the maker to the shop, to its maker and the office alike', async () => {
    expect(await toldOf(pieces[1])).to.deep.equal(wayToTheShop);
    expect(await toldOf(pieces[1], 'studio')).to.deep.equal(wayToTheShop);
  });

  it('is read by its own maker alone', async () => {
    const other = await anArtisan().of(workshop.cooperative).at(service);
    const answer = await other.client.get(`/api/v1/studio/pieces/${pieces[1].id}/history`);
    expect(answer.status).to.equal(404);
  });

  it('tells what was done on chain, to that piece alone, and once', async () => {
    const [withdrawn, other] = pieces;
    await signAct(service, workshop.officers[0]!, '/api/v1/office/certificates/1/status', {
      action: 'withdraw',
      reason: 'damaged',
      text: 'Vỡ khi gói.',
    });
    await settled(service, 'recorded');
    await settled(service, 'recorded');
    expect(await toldOf(withdrawn)).to.deep.equal([
      ...wayToTheShop,
      'unlisted by service',
      'withdrawn by officer',
    ]);
    expect(await toldOf(other)).to.deep.equal(wayToTheShop);
  });

  it('tells of a holder whom nobody names', async () => {
    const holder: Hex = `0x${randomBytes(32).toString('hex')}`;
    await actsOn(service, chain).claim(
      await certificateOf(service, pieces[1]),
      hiddenCodeOf(pieces[1]),
      holder,
    );
    await settled(service, 'recorded');
    expect(await toldOf(pieces[1])).to.include('claimed by holder');
  });

  it('costs nothing to follow when there is no news', async () => {
    const cooperativeNumber = workshop.cooperativeNumber.toString();
    const sync = () => service.get(SyncCooperative).execute({ cooperativeNumber });
    await sync();
    const statements = await statementsOf(service, sync);
    expect(statements.filter((it) => /catalog|signing|inventory/.test(it))).to.deep.equal([]);
  });
});
