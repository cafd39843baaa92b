import { expect } from 'chai';
import type Stripe from 'stripe';
import { refusal, SHOP, soon, submit, Trial } from './testing/trial.js';

describe('a checkout', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('opens, shows a page in Vietnamese without script, and is paid with the test card', async () => {
    const session = await trial.session();
    expect(session).to.include({ status: 'open', payment_status: 'unpaid', amount_total: 500_000 });
    expect(session.payment_intent).to.equal(null);

    const page = await fetch(String(session.url));
    const text = await page.text();
    expect(text).to.include('<html lang="vi">').and.include('500.000').and.include('Nón lá bài thơ');
    expect(text).not.to.include('<script');
    expect(page.headers.get('content-security-policy')).to.include("default-src 'none'").and.include(SHOP);

    const answer = await trial.payWith(session, '4242 4242 4242 4242');
    expect(answer.status).to.equal(303);
    expect(answer.headers.get('location')).to.equal(`${SHOP}/orders/1?session=${session.id}`);

    const paid = await trial.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge', 'line_items'],
    });
    expect(paid).to.include({ status: 'complete', payment_status: 'paid', url: null });
    const intent = paid.payment_intent as Stripe.PaymentIntent;
    expect(intent).to.include({ status: 'succeeded', amount_received: 500_000, currency: 'vnd' });
    expect(intent.metadata['orderId']).to.equal('order-1');
    expect(intent.latest_charge).to.include({ paid: true, amount: 500_000 });
    expect(paid.line_items?.data[0]?.description).to.equal('Nón lá bài thơ');
    expect((await fetch(`${trial.sandbox.url}/c/pay/${session.id}`)).status).to.equal(409);
  });

  it('in English says so', async () => {
    const page = await fetch(String((await trial.session({ locale: 'en' })).url));
    expect(await page.text())
      .to.include('<html lang="en">')
      .and.include('₫500,000');
  });

  it('stays open after a declined card and can be paid with another', async () => {
    const session = await trial.session();
    for (const [number, text] of [
      ['4000000000000002', 'Thẻ bị từ chối'],
      ['4000000000009995', 'không đủ tiền'],
      ['5555555555554444', 'chỉ nhận các thẻ thử'],
    ] as const) {
      const answer = await trial.payWith(session, number);
      expect(answer.status).to.equal(200);
      expect(await answer.text())
        .to.include(text)
        .and.include('role="alert"');
    }
    expect((await trial.stripe.checkout.sessions.retrieve(session.id)).status).to.equal('open');
    expect((await trial.payWith(session, '4242424242424242')).status).to.equal(303);
    const failed = await trial.stripe.events.list({ type: 'payment_intent.payment_failed' });
    expect(failed.data).to.have.length(3);
  });

  it('refuses what is no card, and names the field', async () => {
    const session = await trial.session();
    const wrong: [Record<string, string>, string][] = [
      [{ number: '4242424242424241', expiry: '12/34', securityCode: '123' }, 'Số thẻ chưa đúng'],
      [{ number: '4242424242424242', expiry: '01/20', securityCode: '123' }, 'Ngày hết hạn'],
      [{ number: '4242424242424242', expiry: '13/34', securityCode: '123' }, 'Ngày hết hạn'],
      [{ number: '4242424242424242', expiry: '12/34', securityCode: 'abc' }, 'Mã bảo mật'],
      [{}, 'Số thẻ chưa đúng'],
    ];
    for (const [form, text] of wrong) {
      const answer = await submit(String(session.url), form);
      expect(answer.status).to.equal(200);
      expect(await answer.text())
        .to.include(text)
        .and.include('aria-invalid="true"');
    }
    expect((await trial.stripe.checkout.sessions.retrieve(session.id)).payment_intent).to.equal(null);
  });

  it('never shows what a buyer typed as markup', async () => {
    const answer = await submit(String((await trial.session()).url), { number: '"><script>1</script>' });
    expect(await answer.text()).not.to.include('<script');
  });

  it('asks the bank for a 3-D Secure card, and takes no for an answer', async () => {
    const session = await trial.session();
    const bank = `${trial.sandbox.url}/c/pay/${session.id}/authenticate`;
    const first = await trial.payWith(session, '4000002500003155');
    expect(first.headers.get('location')).to.equal(`/c/pay/${session.id}/authenticate`);
    expect(await (await fetch(bank)).text()).to.include('Xác thực với ngân hàng');
    const refused = await submit(bank, { answer: 'no' });
    expect(await refused.text()).to.include('chưa xác thực được chủ thẻ');
    expect((await submit(bank, { answer: 'yes' })).headers.get('location')).to.equal(`/c/pay/${session.id}`);

    await trial.payWith(session, '4000002500003155');
    expect((await submit(bank, { answer: 'yes' })).headers.get('location')).to.include('/orders/1');
    expect((await trial.stripe.checkout.sessions.retrieve(session.id)).payment_status).to.equal('paid');
  });

  it('expires at its time, and when told to', async () => {
    const timed = await trial.session();
    const told = await trial.session();
    expect((await trial.stripe.checkout.sessions.expire(told.id)).status).to.equal('expired');
    await trial.control('clock', { forward: 32 * 60 });
    expect((await trial.stripe.checkout.sessions.retrieve(timed.id)).status).to.equal('expired');
    const page = await fetch(String(timed.url));
    expect(page.status).to.equal(410);
    expect((await trial.payWith(timed, '4242424242424242')).status).to.equal(410);
    const again = await refusal(trial.stripe.checkout.sessions.expire(told.id));
    expect(again.message).to.include('status of expired');
  });

  it('is opened at an earlier moment where the clock was put back, which takes moments alone', async () => {
    const spring = Math.floor(Date.UTC(2026, 2, 1) / 1000);
    await trial.control('clock', { to: spring });
    const session = await trial.session({ expires_at: spring + 40 * 60 });
    expect(session.created).to.be.within(spring, spring + 60);
    expect((await trial.payWith(session, '4242424242424242')).headers.get('location')).to.include(
      '/orders/1',
    );
    await trial.control('clock', { to: Math.floor(Date.now() / 1000) });
    const wrong = await trial.control('clock', { to: 'spring' });
    expect([wrong.status, await wrong.text()].join(' ')).to.match(/^400 .*seconds since 1970/s);
  });

  it('takes 30 minutes to 24 hours', async () => {
    const short = await refusal(trial.session({ expires_at: soon() - 120 }));
    expect(short).to.include({ statusCode: 400, param: 'expires_at' });
    expect(short.message).to.include('at least 30 minutes');
    expect((await refusal(trial.session({ expires_at: soon() + 24 * 3600 }))).param).to.equal('expires_at');
  });

  it('names the parameter that is missing, wrong or unknown', async () => {
    const line = (price: object): Partial<Stripe.Checkout.SessionCreateParams> => ({
      line_items: [{ quantity: 1, price_data: price as never }],
    });
    const cases: [
      Partial<Stripe.Checkout.SessionCreateParams> | object,
      string | undefined,
      string | undefined,
    ][] = [
      [{ success_url: undefined }, 'success_url', 'parameter_missing'],
      [{ success_url: 'javascript:alert(1)' }, 'success_url', 'url_invalid'],
      [{ line_items: [] }, 'line_items', 'parameter_missing'],
      [{ customer_email: 'lan' }, 'customer_email', 'email_invalid'],
      [{ surprise: 1 }, 'surprise', 'parameter_unknown'],
      [{ allowed_payment_method_types: ['paypal'] }, 'allowed_payment_method_types', undefined],
      [{ mode: 'subscription' }, 'mode', undefined],
      [
        line({ currency: 'vnd', unit_amount: 1.5, product_data: { name: 'x' } }),
        'line_items[0][price_data][unit_amount]',
        'parameter_invalid_integer',
      ],
      [
        line({ currency: 'vnd', unit_amount: 1, product_data: {} }),
        'line_items[0][price_data][product_data]',
        'parameter_missing',
      ],
      [
        line({ currency: 'vnd', unit_amount: 100_000_000, product_data: { name: 'x' } }),
        'line_items',
        'amount_too_large',
      ],
    ];
    for (const [over, param, code] of cases) {
      const error = await refusal(trial.session(over));
      expect(error, JSON.stringify(over)).to.include({
        type: 'StripeInvalidRequestError',
        statusCode: 400,
        param,
      });
      if (code) expect(error.code).to.equal(code);
    }
  });

  it('is listed newest first, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await trial.session()).id);
    const all = await trial.stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map((it) => it.id)).to.deep.equal(ids);
    const back = await trial.stripe.checkout.sessions.list({ limit: 2, ending_before: String(ids[3]) });
    expect(back.data.map((it) => it.id)).to.deep.equal(ids.slice(1, 3));
  });
});
