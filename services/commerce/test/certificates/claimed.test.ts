import { randomBytes } from 'node:crypto';
import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { actsOn } from '../support/chain-acts.js';
import { eventually } from '../support/eventually.js';
import { anOrder, statusOf } from '../support/orders.js';
import { inStock, type TestProduct } from '../support/products.js';
import { count } from '../support/shop.js';
import { certificateOf, sealFinally, standingOf } from '../support/standing.js';
import { aHat, anInspectedPiece, hiddenCodeOf, settled } from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';

const GOOD = 'certificate-genuine, on sale';
const GONE = 'certificate-genuine, off sale';

describe('a piece whose hidden code was opened', () => {
  const { chain, shop, service, workshop } = aShopOnChain({ jobs: true });
  let pieces: StudioPiece[];
  const holder: Hex = `0x${randomBytes(32).toString('hex')}`;

  before(async function () {
    this.timeout(60_000);
    pieces = [];
    for (let index = 0; index < 4; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
  });

  const productOf = (piece: StudioPiece): TestProduct => ({
    id: piece.productId,
    slug: '',
    price: BigInt(aHat().price.amount),
    pieceIds: [piece.id],
    artisan: workshop.artisan,
  });
  const untilStock = (piece: StudioPiece, left: number) =>
    eventually(`${left} are left`, async () => (await inStock(shop, productOf(piece))) === left);
  const claim = async (piece: StudioPiece) => {
    const certificate = await certificateOf(service, piece);
    await actsOn(service, chain).claim(certificate, hiddenCodeOf(piece), holder);
    await settled(service, 'recorded');
  };
  const itemOf = async ({ id }: StudioPiece) => {
    const { rows } = await shop.query<{ state: string; order_id: string | null }>(
      'select state, order_id from inventory.items where piece_id = $1',
      [id],
    );
    return rows[0];
  };
  const standing = (...some: StudioPiece[]) => standingOf(service, some);

  it('leaves the shop when nobody bought it here; the others stay', async () => {
    const [unsold, other] = pieces as [StudioPiece, StudioPiece];
    await untilStock(unsold, 1);
    await claim(unsold);
    expect(await standing(unsold, other)).to.deep.equal([GONE, GOOD]);
    await untilStock(unsold, 0);
    const refused = await anOrder().of(productOf(unsold)).sendTo(shop);
    expect(refused.status).to.equal(409);
  });

  it('does not come back when its holder loses it, nor after its cooperative was suspended for a while', async () => {
    const [unsold] = pieces as [StudioPiece];
    const certificate = await certificateOf(service, unsold);
    await actsOn(service, chain).reportLost(certificate, holder, 0);
    await settled(service, 'recorded');
    expect(await standing(unsold)).to.deep.equal(['lost-or-stolen, off sale']);
    await chain.suspend(workshop.cooperativeNumber, 'from now on');
    await settled(service, 'recorded');
    await chain.reinstate(workshop.cooperativeNumber);
    await settled(service, 'recorded');
    expect(await standing(unsold, pieces[1]!)).to.deep.equal(['lost-or-stolen, off sale', GOOD]);
    expect(await inStock(shop, productOf(unsold))).to.equal(0);
  });

  it('comes back where the chain takes the claim back', async () => {
    const piece = pieces[1]!;
    const takeBack = await chain.snapshot();
    await claim(piece);
    expect(await standing(piece)).to.deep.equal([GONE]);
    await untilStock(piece, 0);
    await takeBack();
    await chain.mine(1);
    await settled(service, 'recorded');
    expect(await standing(piece)).to.deep.equal([GOOD]);
    await untilStock(piece, 1);
  });

  it('by its buyer changes nothing in orders, stock and books', async () => {
    const piece = pieces[2]!;
    await untilStock(piece, 1);
    const { secret } = await anOrder().of(productOf(piece)).paidAt(shop);
    await eventually('sale and receipt are posted', async () => (await count(shop, POSTINGS)) === 2);
    const before = {
      order: await statusOf(shop, secret),
      item: await itemOf(piece),
      postings: await count(shop, POSTINGS),
      certified: await certified(),
    };
    expect(before.item).to.deep.include({ state: 'sold' });
    await claim(piece);
    expect((await certificateOf(service, piece)).claimedAt).not.to.equal(null);
    await jobsDone();
    expect({
      order: await statusOf(shop, secret),
      item: await itemOf(piece),
      postings: await count(shop, POSTINGS),
      certified: await certified(),
    }).to.deep.equal(before);
    expect(await inStock(shop, productOf(piece))).to.equal(0);
  });

  it('while somebody is about to pay for it is taken from that order', async () => {
    const piece = pieces[3]!;
    await untilStock(piece, 1);
    await anOrder().of(productOf(piece)).placedAt(shop);
    expect(await itemOf(piece)).to.deep.include({ state: 'reserved' });
    await claim(piece);
    await eventually('it is off sale', async () => (await itemOf(piece))?.state === 'off-sale');
    expect(await itemOf(piece)).to.deep.equal({ state: 'off-sale', order_id: null });
  });

  const POSTINGS = 'select count(*) from ledger.postings';
  const certified = () => count(shop, 'select sum(certified_pieces)::bigint as count from catalog.products');
  const jobsDone = () =>
    eventually('no job waits', async () => {
      const open = `select count(*) from jobs.job where state in ('created', 'active', 'retry')
        and name in ('inventory/catalog.piece-withdrawn', 'inventory/catalog.piece-certified',
          'certificates/chain.cooperative-changed')`;
      return (await count(shop, open)) === 0;
    });
});
