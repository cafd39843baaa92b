import { expect } from 'chai';
import { submit, Trial } from '../testing/trial.js';

describe('the desk', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  const desk = async (language = 'vi'): Promise<string> => {
    const answer = await fetch(`${trial.sandbox.url}/sandbox?l=${language}`);
    expect(answer.headers.get('content-security-policy')).to.include("default-src 'none'");
    return answer.text();
  };
  const press = (path: string, act: string) => submit(`${trial.sandbox.url}/sandbox/desk/${path}`, { act });
  const pay = async (paymentMethod = 'pm_card_visa'): Promise<string> => {
    const wanted = { amount: 285_000, currency: 'vnd', confirm: true, payment_method: paymentMethod };
    return (await trial.stripe.paymentIntents.create(wanted)).id;
  };

  it('says in both languages that nothing has happened yet', async () => {
    expect(await desk())
      .to.include('Chưa có khiếu nại nào.')
      .and.include('lang="vi"');
    expect(await desk('en'))
      .to.include('No')
      .and.include('lang="en"')
      .and.not.include('Chưa');
  });

  it('sends any event again', async () => {
    await pay();
    await trial.receiver.until((types) => types.length === 3);
    const [event] = (await trial.stripe.events.list({ type: 'charge.succeeded' })).data;
    expect(await desk()).to.include(String(event?.id));
    const answer = await press(`events/${event?.id}`, 'resend');
    expect([answer.status, answer.headers.get('location')]).to.deep.equal([
      303,
      `/sandbox?l=vi#${event?.id}`,
    ]);
    await trial.receiver.until((types) => types.length === 4);
    expect(trial.receiver.types.at(-1)).to.equal('charge.succeeded');
  });

  for (const [act, status] of [
    ['won', 'won'],
    ['lost', 'lost'],
  ] as const) {
    it(`opens a dispute, shows what was handed in, and lets it be ${status}`, async () => {
      const intent = await pay();
      expect((await press(`payments/${intent}`, 'dispute')).status).to.equal(303);
      const [dispute] = (await trial.stripe.disputes.list({ payment_intent: intent })).data;
      const id = String(dispute?.id);
      const data = Buffer.from('%PDF-1.7 trial');
      const file = await trial.stripe.files.create({
        purpose: 'dispute_evidence',
        file: { data, name: 'evidence.pdf', type: 'application/pdf' },
      });
      await trial.stripe.disputes.update(id, {
        evidence: { customer_name: '<b>Lan</b>', uncategorized_file: file.id },
      });
      const page = await desk();
      expect(page).to.include('&lt;b&gt;Lan&lt;/b&gt;').and.include(`/sandbox/files/${file.id}`);
      const shown = await fetch(`${trial.sandbox.url}/sandbox/files/${file.id}`);
      expect(shown.headers.get('content-type')).to.equal('application/pdf');
      expect(Buffer.from(await shown.arrayBuffer()).equals(data)).to.equal(true);
      await press(`disputes/${id}`, act);
      expect((await trial.stripe.disputes.retrieve(id)).status).to.equal(status);
      expect(await desk()).to.not.include(`/sandbox/desk/disputes/${id}`);
    });
  }

  it('lets a bank ask, send a refund back, and not take a payout', async () => {
    const [asked, refunded] = [await pay(), await pay()];
    await press(`payments/${asked}`, 'ask');
    const [inquiry] = (await trial.stripe.disputes.list({ payment_intent: asked })).data;
    expect(inquiry?.status).to.equal('warning_needs_response');
    const refund = await trial.stripe.refunds.create({ payment_intent: refunded, amount: 85_000 });
    await press(`refunds/${refund.id}`, 'fail');
    expect((await trial.stripe.refunds.retrieve(refund.id)).status).to.equal('failed');
    const payout = await trial.stripe.payouts.create({ amount: 50_000, currency: 'vnd' });
    await press(`payouts/${payout.id}`, 'fail');
    expect((await trial.stripe.payouts.retrieve(payout.id)).status).to.equal('failed');
    await trial.receiver.until((types) => types.includes('payout.failed'));
    expect(trial.receiver.types).to.include.members(['charge.dispute.created', 'refund.failed']);
  });

  it('says why something cannot be done, and changes nothing', async () => {
    const intent = await pay();
    await press(`payments/${intent}`, 'dispute');
    const [dispute] = (await trial.stripe.disputes.list({ payment_intent: intent })).data;
    await press(`disputes/${dispute?.id}`, 'lost');
    const again = await press(`disputes/${dispute?.id}`, 'won');
    expect(again.status).to.equal(400);
    expect(await again.text()).to.include('Không làm được');
    expect((await trial.stripe.disputes.retrieve(String(dispute?.id))).status).to.equal('lost');
    for (const [path, act] of [
      ['disputes/du_none', 'won'],
      ['events/evt_none', 'resend'],
      ['disputes/x', 'constructor'],
      ['constructor/x', 'won'],
      ['customers/x', 'won'],
    ] as const)
      expect((await press(path, act)).status, `${path} ${act}`).to.equal(404);
    expect((await fetch(`${trial.sandbox.url}/sandbox/files/file_none`)).status).to.equal(404);
  });
});
