import { randomBytes } from 'node:crypto';
import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import { privateKeyToAccount } from 'viem/accounts';
import type { PlacedOrder } from '../../api/orders.js';
import type { OfficeReturn } from '../../api/returns.js';
import type { StudioPiece } from '../../api/studio.js';
import { FollowTokens } from '../../src/modules/returns/index.js';
import { actsOn } from '../support/chain-acts.js';
import { eventually } from '../support/eventually.js';
import { drawNewCode } from '../support/new-codes.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, confirmationCode, statusOf } from '../support/orders.js';
import { inStock, type TestProduct } from '../support/products.js';
import {
  aDelivered,
  anArrivedReturn,
  foundAll,
  officeReturnOf,
  returnsOf,
  stepReturn,
} from '../support/returns.js';
import { certificateOf, sealFinally, standingOf } from '../support/standing.js';
import { aHat, anInspectedPiece, hiddenCodeOf, settled } from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';

const aKeyOfSomebody = (): { secret: Hex; address: Hex } => {
  const secret: Hex = `0x${randomBytes(32).toString('hex')}`;
  return { secret, address: privateKeyToAccount(secret).address.toLowerCase() as Hex };
};

describe('a piece that comes back and whose code somebody may know', () => {
  const { chain, shop, service, workshop } = aShopOnChain({ jobs: true });
  let pieces: StudioPiece[];

  before(async function () {
    this.timeout(60_000);
    pieces = [];
    for (let index = 0; index < 4; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
  });

  const officer = () => workshop.officers[0]!;
  const productOf = (piece: StudioPiece): TestProduct => ({
    id: piece.productId,
    slug: '',
    price: BigInt(aHat().price.amount),
    pieceIds: [piece.id],
    artisan: workshop.artisan,
  });
  /** With its buyer, who is to pay for it and has not. */
  const unpaidAtDoor = async (piece: StudioPiece): Promise<PlacedOrder> => {
    const buyer = aBuyer();
    const order = await anOrder().of(productOf(piece)).with({ payment: 'on-delivery', buyer }).placedAt(shop);
    const code = await confirmationCode(shop, buyer.phone);
    await service.client().post(`/api/v1/orders/${order.secret}/confirm`, { code });
    const { id } = await parcelOf(officer(), order);
    for (const verb of ['pack', 'send', 'deliver']) await moveParcel(officer(), id, verb);
    return order;
  };
  const untilStock = (piece: StudioPiece, left: number) =>
    eventually(`${left} are left`, async () => (await inStock(shop, productOf(piece))) === left);
  const follow = async () => {
    await settled(service, 'recorded');
    await service.get(FollowTokens).execute();
  };

  it('claimed by its buyer, waits until its token was moved to the cooperative for certain, then is on sale', async () => {
    const [piece] = pieces as [StudioPiece];
    await untilStock(piece, 1);
    const order = await aDelivered(shop, officer(), productOf(piece));
    const certificate = await certificateOf(service, piece);
    const buyer = aKeyOfSomebody();
    await actsOn(service, chain).claim(certificate, hiddenCodeOf(piece), buyer.secret);
    await settled(service, 'recorded');

    const it = await anArrivedReturn(shop, officer(), order);
    expect(it.pieces[0]!.isOpened).to.equal(true);
    // Whatever an officer sees of the patch.
    await stepReturn(officer(), it.id, 'inspect', foundAll(it, 'unscratched'));
    const inspected = await officeReturnOf(officer(), it.id);
    expect([inspected.state, inspected.pieces[0]!.tokenAddress]).to.deep.equal(['waiting-for-token', null]);
    await follow();
    expect((await officeReturnOf(officer(), it.id)).state, 'nowhere to be yet').to.equal('waiting-for-token');
    const home = await drawNewCode(service, officer(), it.id, it.pieces[0]!.number);
    expect((await returnsOf(shop, order)).returns[0]!.pieces[0]!.tokenAddress).to.equal(home.address);

    await follow();
    await actsOn(service, chain).move(certificate, buyer.secret, home.address, 0);
    await follow();
    expect((await returnsOf(shop, order)).returns[0]!.state, 'in a block, but not final').to.equal(
      'waiting-for-token',
    );
    expect((await statusOf(shop, order.secret)).refunded.amount).to.equal('0');
    await chain.mine(6);
    await follow();
    const done = await officeReturnOf(officer(), it.id);
    expect([done.state, done.pieces[0]!.finding]).to.deep.equal(['settled', 'scratched']);
    expect(done.refunded.amount).to.equal(String(productOf(piece).price));
    await untilStock(piece, 1);
    await settled(service, 'recorded');
    expect(await standingOf(service, [piece])).to.deep.equal(['certificate-genuine, on sale']);
    await follow();
    expect((await officeReturnOf(officer(), it.id)).history).to.have.length(5);
    // Somebody else buys it.
    await aDelivered(shop, officer(), productOf(piece));
  });

  it('scratched and not claimed, waits until the officer claimed it with the old code', async () => {
    const piece = pieces[1]!;
    await untilStock(piece, 1);
    const order = await aDelivered(shop, officer(), productOf(piece));
    const it = await anArrivedReturn(shop, officer(), order);
    expect(it.pieces[0]!.isOpened).to.equal(false);
    await stepReturn(officer(), it.id, 'inspect', foundAll(it, 'scratched'));
    const home = await drawNewCode(service, officer(), it.id, it.pieces[0]!.number);
    await follow();
    expect((await officeReturnOf(officer(), it.id)).state).to.equal('waiting-for-token');
    await actsOn(service, chain).claim(await certificateOf(service, piece), hiddenCodeOf(piece), home.secret);
    await settled(service, 'recorded');
    await chain.mine(6);
    await follow();
    expect((await officeReturnOf(officer(), it.id)).state).to.equal('settled');
    await untilStock(piece, 1);
  });

  it('holds up no other return while the money of its own has not come from the door', async () => {
    const [, , unpaid, paid] = pieces as [StudioPiece, StudioPiece, StudioPiece, StudioPiece];
    const returns: OfficeReturn[] = [];
    for (const [piece, payment] of [
      [unpaid, 'on-delivery'],
      [paid, 'card'],
    ] as const) {
      await untilStock(piece, 1);
      const order =
        payment === 'card' ? await aDelivered(shop, officer(), productOf(piece)) : await unpaidAtDoor(piece);
      const it = await anArrivedReturn(shop, officer(), order);
      await stepReturn(officer(), it.id, 'inspect', foundAll(it, 'scratched'));
      const home = await drawNewCode(service, officer(), it.id, it.pieces[0]!.number);
      await actsOn(service, chain).claim(
        await certificateOf(service, piece),
        hiddenCodeOf(piece),
        home.secret,
      );
      returns.push(it);
    }
    await settled(service, 'recorded');
    await chain.mine(6);
    await follow();
    const states = () =>
      Promise.all(returns.map(async ({ id }) => (await officeReturnOf(officer(), id)).state));
    expect(await states()).to.deep.equal(['waiting-for-token', 'settled']);
    await moveParcel(officer(), returns[0]!.parcelId, 'cash');
    await follow();
    expect(await states()).to.deep.equal(['settled', 'settled']);
  });
});
