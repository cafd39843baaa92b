import { expect } from 'chai';
import {
  ACCOUNT,
  beneficiaryOf,
  carriedBy,
  contentOf,
  providerOf,
  qrOf,
  SHOP,
  Trial,
} from '../testing/trial.js';

const QR = qrOf();

describe('the page "pay this"', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  /** What the page fills in and carries along. */
  const opened = async (qr = QR, query: Record<string, string> = {}): Promise<Record<string, string>> =>
    carriedBy(await (await trial.open(qr, query)).text());

  const follow = async (answer: Response): Promise<string> => {
    expect(answer.status).to.equal(303);
    return (await trial.get(String(answer.headers.get('location')))).text();
  };

  it('shows what the code asks for, in Vietnamese, without script', async () => {
    const answer = await trial.open(QR);
    const page = await answer.text();
    expect(answer.status).to.equal(200);
    expect(page).to.contain('<html lang="vi">').and.not.contain('<script');
    for (const shown of ['Vietcombank', ACCOUNT.number, ACCOUNT.holder, '1.250.000', 'DL7K3F9QXM2A']) {
      expect(page).to.contain(shown);
    }
    expect(answer.headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.contain("form-action 'self'");
  });

  it('is in English when asked', async () => {
    const page = await (await trial.open(QR, { l: 'en' })).text();
    expect(page).to.contain('<html lang="en">').and.contain('Transfer the money').and.contain('1,250,000');
    expect((await opened(QR, { l: 'en' }))['l']).to.equal('en');
  });

  it('transfers, tells the shop, and gives a receipt with what was sent', async () => {
    const form = { ...(await opened()), amount: '1.250.000', content: 'DL7K3F9QXM2A' };
    const answer = await trial.submit('/pay', form);
    await trial.receiver.until(({ taken }) => taken.length === 1);
    await trial.untilNotification('delivered');
    const receipt = await follow(answer);
    const reference = (await trial.transfers())[0]!.reference;
    expect(receipt).to.contain('Đã chuyển 1.250.000').and.contain(reference);
    expect(receipt)
      .to.contain('Cửa hàng đã nhận thông báo.')
      .and.contain('&quot;transferAmount&quot;: 1250000');
    expect(trial.receiver.taken[0]?.notice).to.include({
      transferAmount: 1_250_000,
      content: 'DL7K3F9QXM2A',
      transferType: 'in',
      referenceCode: reference,
    });
  });

  it('lets too little, too much and another text be tried', async () => {
    for (const [amount, content] of [
      ['1', 'DL7K3F9QXM2A'],
      ['2,000,000', ' DL7K3F9QXM2B '],
      ['1250000', ''],
    ] as const) {
      await trial.submit('/pay', { ...(await opened()), amount, content });
    }
    await trial.receiver.until(({ taken }) => taken.length === 3);
    const sent = (await trial.transfers()).map(({ amount, content }) => [amount, content]);
    expect(sent).to.deep.equal([
      [1, 'DL7K3F9QXM2A'],
      [2_000_000, 'DL7K3F9QXM2B'],
      [1_250_000, ''],
    ]);
  });

  it('pressed twice transfers once', async () => {
    const form = { ...(await opened()), amount: '1250000', content: 'DL7K3F9QXM2A' };
    const answers = await Promise.all([1, 2, 3].map(() => trial.submit('/pay', form)));
    const receipts = new Set(answers.map(({ headers }) => headers.get('location')));
    expect([receipts.size, (await trial.transfers()).length]).to.deep.equal([1, 1]);
  });

  it('gone back to, with another amount or opened again transfers once more', async () => {
    const form = { ...(await opened()), amount: '1000000', content: 'DL7K3F9QXM2A' };
    await trial.submit('/pay', form);
    await trial.submit('/pay', { ...form, amount: '250000' });
    await trial.submit('/pay', { ...form, ...(await opened()) });
    expect((await trial.transfers()).map(({ amount }) => amount)).to.deep.equal([
      1_000_000, 250_000, 1_000_000,
    ]);
  });

  it('asks for an amount where the code names none', async () => {
    const page = await (await trial.open(qrOf({ '01': '11', '54': null, '62': null }))).text();
    expect(page)
      .to.match(/name="amount"[^>]*value=""/)
      .and.match(/name="content"[^>]*value=""/);
  });

  it('says which field is wrong, keeps what was typed, and transfers nothing', async () => {
    const wrong: [string, string, string][] = [
      ['1,5', 'DL', 'Số tiền phải là số đồng chẵn'],
      ['', 'DL', 'Số tiền phải là số đồng chẵn'],
      ['5000', `a\u0007b`, 'Nội dung viết trên một dòng'],
      ['5000', 'x'.repeat(211), 'Nội dung viết trên một dòng'],
    ];
    for (const [amount, content, sentence] of wrong) {
      const carried = await opened();
      const answer = await trial.submit('/pay', { ...carried, amount, content });
      const page = await answer.text();
      expect(answer.status).to.equal(400);
      expect(page).to.contain(sentence).and.contain('aria-invalid="true"').and.contain(`value="${amount}"`);
      expect(carriedBy(page)['once']).to.equal(carried['once']);
    }
    expect(await trial.transfers()).to.deep.equal([]);
  });

  it('says what is wrong with a code, instead of failing', async () => {
    const wrong: [string, string][] = [
      ['', 'thiếu nội dung mã QR'],
      ['hello', 'số kiểm tra ở cuối không khớp'],
      [QR.replace('1250000', '1250001'), 'số kiểm tra ở cuối không khớp'],
      [qrOf({ '53': '840' }), 'không tính bằng đồng'],
      [qrOf({ '62': contentOf('nón') }), 'có dấu'],
      [`${'9'.repeat(4_000)}6304FFFF`, 'số kiểm tra ở cuối không khớp'],
    ];
    for (const [qr, sentence] of wrong) {
      const answer = await trial.open(qr);
      expect(answer.status, qr).to.equal(400);
      expect(await answer.text(), qr).to.contain(sentence);
      const posted = await trial.submit('/pay', { ...(await opened()), qr, amount: '1', content: '' });
      expect(posted.status, qr).to.equal(400);
    }
    expect((await trial.get('/pay')).status).to.equal(400);
    expect(await (await trial.open('hello', { l: 'en' })).text()).to.contain('This QR code cannot be used');
    expect(await trial.transfers()).to.deep.equal([]);
  });

  it('transfers to no other account than the one it keeps', async () => {
    const others = [beneficiaryOf('970403', ACCOUNT.number), beneficiaryOf(ACCOUNT.bin, '1012345679')];
    for (const qr of others.map((beneficiary) => qrOf({ '38': providerOf(beneficiary) }))) {
      const answer = await trial.open(qr);
      const page = await answer.text();
      expect(answer.status).to.equal(400);
      expect(page).to.contain(`chỉ giữ tài khoản ${ACCOUNT.number}`).and.not.contain('<form');
      const posted = await trial.submit('/pay', { ...(await opened()), qr, amount: '1', content: '' });
      expect(posted.status).to.equal(400);
    }
    expect(await trial.transfers()).to.deep.equal([]);
  });

  it('takes no form without its key', async () => {
    const form = { qr: QR, amount: '1', content: '' };
    for (const once of [undefined, 'short', 'x'.repeat(65), '"><script>aaaaaaaaaa']) {
      const answer = await trial.submit('/pay', once === undefined ? form : { ...form, once });
      expect(answer.status).to.equal(400);
      expect(await answer.text())
        .to.contain('Trang này đã cũ')
        .and.not.contain('<script');
    }
  });

  it('leads back to the shop, and nowhere else', async () => {
    const back = `${SHOP}/vi/orders/abc?x=1&y=2`;
    const page = await (await trial.open(QR, { return: back })).text();
    expect(page).to.contain(`href="${SHOP}/vi/orders/abc?x=1&amp;y=2"`);
    const carried = await opened(QR, { return: back });
    const answer = await trial.submit('/pay', { ...carried, amount: '1', content: '' });
    expect(await follow(answer)).to.contain(`href="${SHOP}/vi/orders/abc?x=1&amp;y=2"`);
    const elsewhere = [
      'http://shop.test.evil.example/',
      'https://shop.test/',
      'http://shop.test:81/',
      'http://shop.test@evil.example/',
      'http://user@shop.test/',
      'javascript:alert(1)',
      '//evil.example',
      '/vi',
    ];
    for (const wanted of elsewhere) {
      const text = await (await trial.open(QR, { return: wanted })).text();
      expect(text, wanted).not.to.contain('Quay lại cửa hàng').and.not.contain('evil');
    }
  });

  it('repeats what was typed as text, never as markup', async () => {
    const content = '"><script>1</script>';
    const answer = await trial.submit('/pay', { ...(await opened()), amount: 'x', content });
    expect(await answer.text()).not.to.contain('<script');
    await trial.transfer({ content });
    const id = (await trial.transfers())[0]?.id;
    for (const path of ['/', `/transfers/${id}`]) {
      expect(await (await trial.get(path)).text()).not.to.contain('<script');
    }
  });
});
