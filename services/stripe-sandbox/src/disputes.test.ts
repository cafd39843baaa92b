import { expect } from 'chai';
import type Stripe from 'stripe';
import { refusal, Trial } from './testing/trial.js';

describe('a dispute', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  const pay = (paymentMethod: string): Promise<Stripe.PaymentIntent> =>
    trial.stripe.paymentIntents.create({
      amount: 100_000,
      currency: 'vnd',
      confirm: true,
      payment_method: paymentMethod,
    });

  it('follows the test card for it, and takes the money out until it is won', async () => {
    const { id } = await pay('pm_card_createDispute');
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: id })).data;
    expect(dispute).to.include({ amount: 100_000, status: 'needs_response', reason: 'fraudulent' });
    expect(dispute?.balance_transactions.map((it) => it.amount)).to.deep.equal([-100_000]);
    const won = await trial.stripe.disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    expect(won.status).to.equal('won');
    expect(won.balance_transactions.map((it) => it.amount)).to.deep.equal([-100_000, 100_000]);
    const told = () => trial.receiver.types.filter((type) => type.startsWith('charge.dispute'));
    await trial.receiver.until(() => told().length === 5);
    expect(told()).to.have.members([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ]);
  });

  it('takes words and a file once: then the bank has them, and nothing can be added', async () => {
    const { id } = await pay('pm_card_createDispute');
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: id })).data;
    const disputeId = String(dispute?.id);
    const file = await trial.stripe.files.create({
      purpose: 'dispute_evidence',
      file: { data: Buffer.from('%PDF-1.7 trial'), name: 'evidence.pdf', type: 'application/pdf' },
    });
    expect(file).to.include({ type: 'pdf', filename: 'evidence.pdf', size: 14 });
    expect((await trial.stripe.files.retrieve(file.id)).id).to.equal(file.id);
    const laid = await trial.stripe.disputes.update(disputeId, {
      evidence: { customer_name: 'Trần Thị Lan' },
      submit: false,
    });
    expect([laid.status, laid.evidence_details.submission_count]).to.deep.equal(['needs_response', 0]);
    const handedIn = await trial.stripe.disputes.update(disputeId, {
      evidence: { uncategorized_file: file.id },
      submit: true,
    });
    expect(handedIn.status).to.equal('under_review');
    expect(handedIn.evidence_details.submission_count).to.equal(1);
    expect(handedIn.evidence).to.include({ customer_name: 'Trần Thị Lan', uncategorized_file: file.id });
    const again = trial.stripe.disputes.update(disputeId, { evidence: { customer_name: 'Lan' } });
    expect((await refusal(again)).statusCode).to.equal(400);
    await trial.control(`disputes/${disputeId}/close`, { outcome: 'won' });
    expect((await trial.stripe.disputes.retrieve(disputeId)).status).to.equal('won');
  });

  it('refuses a file that nobody uploaded, one that no bank reads, and words without end', async () => {
    const { id } = await pay('pm_card_createDispute');
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: id })).data;
    const update = (evidence: Stripe.DisputeUpdateParams.Evidence) =>
      refusal(trial.stripe.disputes.update(String(dispute?.id), { evidence }));
    expect(await update({ receipt: 'file_none' })).to.include({
      code: 'resource_missing',
      param: 'evidence[receipt]',
    });
    const data = 'x'.repeat(100_000);
    expect((await update({ product_description: data, uncategorized_text: data })).statusCode).to.equal(400);
    const page = trial.stripe.files.create({
      purpose: 'dispute_evidence',
      file: { data: Buffer.from('<html>'), name: 'evidence.html', type: 'text/html' },
    });
    expect(await refusal(page)).to.include({ statusCode: 400, code: 'file_type_invalid' });
  });

  it('is lost when nobody answers it, once', async () => {
    const { id } = await pay('pm_card_createDispute');
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: id })).data;
    expect((await trial.stripe.disputes.close(String(dispute?.id))).status).to.equal('lost');
    expect((await refusal(trial.stripe.disputes.close(String(dispute?.id)))).statusCode).to.equal(400);
  });

  it('forbids a refund of the same money', async () => {
    const { id } = await pay('pm_card_createDispute');
    const refused = await refusal(trial.stripe.refunds.create({ payment_intent: id }));
    expect(refused).to.include({ statusCode: 400, code: 'charge_disputed' });
  });

  it('can be an inquiry, which withdraws nothing', async () => {
    const { id } = await pay('pm_card_visa');
    await trial.control('disputes', { payment_intent: id, inquiry: true, reason: 'product_not_received' });
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: id })).data;
    expect(dispute).to.include({ status: 'warning_needs_response', reason: 'product_not_received' });
    expect(dispute?.balance_transactions).to.deep.equal([]);
    const answered = await trial.stripe.disputes.update(String(dispute?.id), {
      evidence: { shipping_carrier: 'Bưu điện' },
    });
    expect(answered.status).to.equal('warning_under_review');
    await trial.control(`disputes/${dispute?.id}/close`, { outcome: 'lost' });
    expect((await trial.stripe.disputes.retrieve(String(dispute?.id))).status).to.equal('warning_closed');
  });
});

describe('a refund that goes wrong', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  const pay = async (paymentMethod: string): Promise<string> => {
    const wanted = { amount: 100_000, currency: 'vnd', confirm: true, payment_method: paymentMethod };
    return (await trial.stripe.paymentIntents.create(wanted)).id;
  };

  it('fails later, and its money can be refunded again', async () => {
    const intent = await pay('pm_card_refundFail');
    const { id, status } = await trial.stripe.refunds.create({ payment_intent: intent });
    expect(status).to.equal('succeeded');
    await trial.control('clock', { forward: 60 });
    expect(await trial.stripe.refunds.retrieve(id)).to.include({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
    });
    await trial.receiver.until((types) => types.includes('refund.failed'));
    expect(trial.receiver.types).to.include('charge.refund.updated');
    expect((await trial.stripe.refunds.create({ payment_intent: intent })).amount).to.equal(100_000);
  });

  it('waits before it succeeds', async () => {
    const { id, status } = await trial.stripe.refunds.create({
      payment_intent: await pay('pm_card_pendingRefund'),
    });
    expect(status).to.equal('pending');
    await trial.control('clock', { forward: 60 });
    expect((await trial.stripe.refunds.retrieve(id)).status).to.equal('succeeded');
  });

  it('is refused while the switch says that there is no money for it', async () => {
    const intent = await pay('pm_card_visa');
    await trial.control('switches', { refuseRefunds: true });
    const refused = await refusal(trial.stripe.refunds.create({ payment_intent: intent }));
    expect(refused).to.include({ statusCode: 400, code: 'balance_insufficient' });
    await trial.control('switches', { refuseRefunds: false });
    expect((await trial.stripe.refunds.create({ payment_intent: intent })).status).to.equal('succeeded');
  });
});

describe('a payout', () => {
  it('arrives, and may come back days later', async () => {
    const trial = await Trial.begin();
    try {
      const { id, status } = await trial.stripe.payouts.create({ amount: 50_000, currency: 'vnd' });
      expect(status).to.equal('paid');
      await trial.control(`payouts/${id}/fail`, {});
      expect((await trial.stripe.payouts.retrieve(id)).status).to.equal('failed');
      await trial.receiver.until((types) => types.includes('payout.failed'));
      expect(trial.receiver.types).to.deep.equal(['payout.created', 'payout.paid', 'payout.failed']);
    } finally {
      await trial.end();
    }
  });
});
