import { expect } from 'chai';
import { pdfToPng } from 'pdf-to-png-converter';
import type { PlacedOrder } from '../../api/orders.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { dashboard, untilQuiet } from '../support/money.js';
import { aPaidParcel, moneyTasksOf, moveParcel } from '../support/office-parcels.js';
import { statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM } from '../support/stripe-sandbox.js';

describe('the evidence of a dispute', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(12)));
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const at = ({ code }: { code: string }) => `/api/v1/office/orders/${code}/evidence`;
  const fileFor = (person: TestPerson, order: PlacedOrder) => person.client.get(`${at(order)}.pdf`);
  const handIn = (person: TestPerson, order: PlacedOrder) =>
    person.client.post<{ state: string }>(at(order), {});

  /** Sent with a tracking code, then disputed. */
  async function aDisputedOrder(over: object = {}): Promise<{ order: PlacedOrder; disputeId: string }> {
    const { order, parcel, intent } = await aPaidParcel({ shop, officer, hat });
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'send', { carrier: 'vnpost', trackingCode: 'EE123456789VN' });
    await shop.sandbox.control('disputes', { payment_intent: intent, ...over });
    await eventually(
      'the dispute is known',
      async () => (await statusOf(shop, order.secret)).dispute !== null,
    );
    await untilQuiet(shop);
    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    return { order, disputeId: String(dispute?.id) };
  }
  const stateOf = async (order: PlacedOrder) => (await moneyTasksOf(officer, order))[0]?.evidence;

  it('is a file for the officers of its cooperative, while the bank asks and after it decided', async () => {
    const { order, disputeId } = await aDisputedOrder();
    const file = await fileFor(officer, order);
    expect(file.status).to.equal(200);
    expect(file.headers.get('content-type')).to.equal('application/pdf');
    expect(file.headers.get('cache-control')).to.equal('no-store');
    await shop.sandbox.control(`disputes/${disputeId}/close`, { outcome: 'won' });
    await eventually('it is won', async () => (await statusOf(shop, order.secret)).dispute === 'won');
    expect((await fileFor(officer, order)).status).to.equal(200);
    const over = await handIn(officer, order);
    expect([over.status, problemIn(over).code]).to.deep.equal([409, 'evidence.dispute-over']);
  });

  it('is found by nobody else, nor of an order that nobody asked about', async () => {
    const { order } = await aDisputedOrder();
    const { order: calm } = await aPaidParcel({ shop, officer, hat });
    for (const [person, of] of [
      [stranger, order],
      [officer, calm],
      [officer, { ...order, code: 'DL-22222-22222' }],
    ] as const) {
      for (const answer of [await fileFor(person, of), await handIn(person, of)])
        expect([answer.status, problemIn(answer).code]).to.deep.equal([404, 'evidence.not-found']);
    }
    expect((await fileFor(artisan, order)).status).to.equal(403);
    const nobody = shop.service.client();
    expect((await nobody.get(`${at(order)}.pdf`)).status).to.equal(401);
    expect((await officer.client.get('/api/v1/office/orders/nonsense/evidence.pdf')).status).to.equal(400);
  });

  it('is handed in to the bank once, in words and as a file, and stands beside the task', async () => {
    const { order, disputeId } = await aDisputedOrder({ reason: 'product_not_received' });
    expect(await stateOf(order)).to.equal(null);
    expect((await handIn(officer, order)).body).to.deep.equal({ state: 'waiting' });
    await eventually('the bank has it', async () => (await stateOf(order)) === 'sent');
    const dispute = await dashboard(shop).disputes.retrieve(disputeId);
    expect(dispute.status).to.equal('under_review');
    expect(dispute.evidence_details.submission_count).to.equal(1);
    const { buyer, address } = await statusOf(shop, order.secret);
    expect(dispute.evidence).to.include({
      customer_name: buyer.name,
      customer_email_address: buyer.email,
      shipping_address: [address?.street, address?.ward, address?.province, address?.countryCode].join(', '),
      shipping_carrier: 'Vietnam Post (VNPost)',
      shipping_tracking_number: 'EE123456789VN',
    });
    expect(dispute.evidence.uncategorized_text).to.include(`order ${order.code} was placed`);
    const fileId = String(dispute.evidence.uncategorized_file);
    const shown = await fetch(`${shop.sandbox.url}/sandbox/files/${fileId}`);
    expect(await pdfToPng(Buffer.from(await shown.arrayBuffer()))).to.have.length(1);

    expect((await handIn(officer, order)).body).to.deep.equal({ state: 'sent' });
    await untilQuiet(shop);
    expect((await dashboard(shop).disputes.retrieve(disputeId)).evidence_details.submission_count).to.equal(
      1,
    );
  });

  it('of an inquiry is handed in as well', async () => {
    const { order, disputeId } = await aDisputedOrder({ inquiry: true });
    await handIn(officer, order);
    await eventually('the bank has it', async () => (await stateOf(order)) === 'sent');
    expect((await dashboard(shop).disputes.retrieve(disputeId)).status).to.equal('warning_under_review');
    expect((await statusOf(shop, order.secret)).dispute).to.equal('asked');
  });

  it('that was answered in the provider’s own dashboard is left as it is there', async () => {
    const { order, disputeId } = await aDisputedOrder();
    await dashboard(shop).disputes.update(disputeId, { evidence: { customer_name: 'by hand' } });
    await handIn(officer, order);
    await eventually('it counts as sent', async () => (await stateOf(order)) === 'sent');
    const { evidence } = await dashboard(shop).disputes.retrieve(disputeId);
    expect([evidence.customer_name, evidence.uncategorized_file ?? null]).to.deep.equal(['by hand', null]);
  });

  it('that the provider does not take says so, and can be handed in anew', async () => {
    const { order, disputeId } = await aDisputedOrder();
    // The bank decides, and nobody here has heard of it.
    await shop.sandbox.turn({ drop: true });
    await shop.sandbox.control(`disputes/${disputeId}/close`, { outcome: 'lost' });
    await handIn(officer, order);
    await eventually('it is refused', async () => (await stateOf(order)) === 'refused');
    await untilQuiet(shop);
    expect((await handIn(officer, order)).body).to.deep.equal({ state: 'waiting' });
    await eventually('it is refused again', async () => (await stateOf(order)) === 'refused');
  });

  it('pressed at once by two is one answer', async () => {
    const { order, disputeId } = await aDisputedOrder();
    const answers = await Promise.all([handIn(officer, order), handIn(officer, order)]);
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    await eventually('the bank has it', async () => (await stateOf(order)) === 'sent');
    await untilQuiet(shop);
    expect((await dashboard(shop).disputes.retrieve(disputeId)).evidence_details.submission_count).to.equal(
      1,
    );
  });
});
