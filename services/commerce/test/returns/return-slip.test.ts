import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { problemIn } from '../support/http-client.js';
import { aProduct } from '../support/products.js';
import { aDelivered, anOpenReturn, stepReturn } from '../support/returns.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

describe('the slip of a return', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];
  let officer: StaffedShop['officer'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().withPieces(6));
    ({ shop, officer } = staffed);
  });
  after(() => shop.stop());

  const slipOf = (secret: string, id: string) =>
    shop.service.client().get<Buffer>(`/api/v1/orders/${secret}/returns/${id}/slip.pdf`);
  const codeOf = (answer: Parameters<typeof problemIn>[0]) => problemIn(answer).code;

  it('is for its buyer once the cooperative accepted, until it arrived; nobody on the way keeps it', async () => {
    const order = await aDelivered(shop, officer, staffed.hat);
    const { id } = await anOpenReturn(shop, officer, order);
    expect(codeOf(await slipOf(order.secret, id))).to.equal('returns.slip-not-ready');
    await stepReturn(officer, id, 'accept');
    const slip = await slipOf(order.secret, id);
    expect(slip.status).to.equal(200);
    expect(slip.headers.get('content-type')).to.equal('application/pdf');
    expect(slip.headers.get('cache-control')).to.equal('private, no-store');
    expect(slip.body.subarray(0, 5).toString()).to.equal('%PDF-');
    await stepReturn(officer, id, 'arrive');
    expect(codeOf(await slipOf(order.secret, id))).to.equal('returns.slip-not-ready');
  });

  it('of what was refused, of another order and of nothing is not there', async () => {
    const order = await aDelivered(shop, officer, staffed.hat);
    const { id } = await anOpenReturn(shop, officer, order);
    await stepReturn(officer, id, 'refuse');
    expect(codeOf(await slipOf(order.secret, id))).to.equal('returns.slip-not-ready');
    const other = await aDelivered(shop, officer, staffed.hat);
    expect(codeOf(await slipOf(other.secret, id))).to.equal('returns.return-not-found');
    expect(codeOf(await slipOf(order.secret, randomUUID()))).to.equal('returns.return-not-found');
    expect(codeOf(await slipOf('x'.repeat(43), id))).to.equal('ordering.order-not-found');
    expect((await slipOf(order.secret, 'x')).status).to.equal(400);
  });
});
