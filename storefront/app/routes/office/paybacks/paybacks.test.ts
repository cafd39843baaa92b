import { expect } from 'chai';
import { commerce, openHouse, type Page, post, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';
import { aMoneyTask, aPayback, aPaybackList } from '../../../../test/support/shapes/money.ts';

const at = '/vi/office/paybacks';
const digest = 'd'.repeat(64);
const proposal = { displayName: 'Lê Thị Mẫu', at: '2026-11-29T04:00:00.000Z', isMine: false, holds: true };
const answer = (paybacks: ReturnType<typeof aPayback>[], maySend = true) =>
  commerce.answer('GET /office/paybacks', aPaybackList({ paybacks, maySend }));
const filled = { payback: idOf(81), '/digest': digest, '/reference': ' FT26334999 ' };

describe('the office’s paybacks', () => {
  beforeEach(openHouse);

  it('say to whom, how much, why and where to, with a code for the cooperative’s phone', async () => {
    const page = await visit(at);
    for (const words of [
      'Đơn DL-7K2M',
      '15.000 ₫',
      'Chuyển thừa.',
      'Agribank',
      '4000205123456',
      'LE THI HOA',
      'Người mua mẫu',
    ])
      expect(page.text).to.contain(words);
    expect(page.one('main img').getAttribute('src')).to.match(/^data:image\/png/);
    expect((await visit('/en/office/paybacks')).text).to.contain('Too much came.');
  });

  it('say each reason in words', async () => {
    const reasons = [
      ...(['too-late', 'paid-twice', 'wrong-amount'] as const),
      ...(['over-paid', 'refund-failed', 'granted'] as const),
    ];
    answer(reasons.map((because, nth) => aPayback({ id: idOf(81 + nth), because })));
    const { text } = await visit(at);
    for (const words of [
      'đơn đã kết thúc',
      'hai lần',
      'Chuyển thiếu',
      'Chuyển thừa',
      'về thẻ',
      'đồng ý hoàn',
    ])
      expect(text).to.contain(words);
  });

  it('lead to a call where the account is missing, and take no reference', async () => {
    answer([aPayback({ account: null })]);
    const page = await visit(at);
    expect(page.links()).to.include('tel:+84912345678');
    expect(page.text).to.contain('Người mua chưa cho biết tài khoản');
    expect(page.all('main form')).to.deep.equal([]);
  });

  it('say that nothing waits', async () => {
    answer([]);
    expect((await visit(at)).text).to.contain('Không có khoản nào chờ hoàn.');
  });

  it('note that one was sent, and by which transfer', async () => {
    const page = await post(at, filled);
    expect(page.text).to.contain('Đã ghi: tiền được chuyển trả.');
    const [asked] = commerce.askedOf('POST /office/paybacks/:id/sent');
    expect([asked?.at, asked?.body]).to.deep.equal([{ id: idOf(81) }, { reference: 'FT26334999', digest }]);
  });

  it('ask for a reference, keep what was typed, and say what the service says when it refuses', async () => {
    const none = await post(at, { ...filled, '/reference': 'x' });
    expect([none.status, none.field('/reference').value]).to.deep.equal([400, 'x']);
    expect(none.field('/reference').error).to.contain('Xin ghi số tham chiếu');
    expect(commerce.askedOf('POST /office/paybacks/:id/sent')).to.deep.equal([]);
    commerce.refuse('POST /office/paybacks/:id/sent', 'payments.payback-not-due');
    const late = await post(at, filled);
    expect([late.status, late.alerts.length]).to.deep.equal([409, 1]);
  });

  describe('of much', () => {
    const forms = async () => (await visit(at)).all('main form button').map((it) => it.textContent.trim());

    it('are proposed first, then sent by somebody else', async () => {
      answer([aPayback({ needsTwo: true })]);
      expect(await forms()).to.deep.equal(['Đề nghị chuyển khoản này']);
      expect((await visit(at)).text).to.contain('Khoản lớn');
      answer([aPayback({ needsTwo: true, proposal: { ...proposal, isMine: true } })]);
      expect(await forms()).to.deep.equal([]);
      expect((await visit(at)).text).to.contain('Chờ một người khác');
      answer([aPayback({ needsTwo: true, proposal })]);
      expect(await forms()).to.deep.equal(['Báo đã chuyển tiền']);
      expect((await visit(at)).text).to.contain('Lê Thị Mẫu đề nghị lúc');
    });

    it('are proposed anew when the account is another, of which they warn', async () => {
      const account = { ...aPayback().account!, changedAt: '2026-11-29T05:00:00.000Z' };
      answer([aPayback({ needsTwo: true, account, proposal: { ...proposal, holds: false } })]);
      expect(await forms()).to.deep.equal(['Đề nghị chuyển khoản này']);
      const { text } = await visit(at);
      expect(text).to.contain('phải đề nghị lại').and.to.contain('Xin gọi cho người mua hỏi lại');
    });

    it('say what was proposed before, and whether for another account', async () => {
      const at = '2026-11-28T04:00:00.000Z';
      const replaced = [
        { displayName: null, at, isForThis: true },
        { displayName: 'Trần Văn Mẫu', at: '2026-11-27T04:00:00.000Z', isForThis: false },
      ];
      answer([aPayback({ needsTwo: true, proposal, replaced })]);
      const { text } = await visit('/vi/office/paybacks');
      expect(text).to.contain('Trước đó Trần Văn Mẫu đề nghị lúc 11:00 27 thg 11, 2026.');
      expect(text.split('tài khoản hoặc số tiền khác bây giờ')).to.have.length(2);
      expect((await visit('/en/office/paybacks')).text).to.contain('Account or amount were others then.');
    });

    it('note the proposal with what was seen', async () => {
      const page = await post(at, { payback: idOf(81), intent: 'propose', '/digest': digest });
      expect(page.text).to.contain('Đã ghi lời đề nghị.');
      const [asked] = commerce.askedOf('POST /office/paybacks/:id/proposal');
      expect([asked?.at, asked?.body]).to.deep.equal([{ id: idOf(81) }, { digest }]);
      commerce.refuse('POST /office/paybacks/:id/proposal', 'payments.payback-changed');
      const refused = await post(at, { payback: idOf(81), intent: 'propose', '/digest': digest });
      expect([refused.status, refused.alerts.length]).to.deep.equal([409, 1]);
    });
  });

  it('are only proposed by who is not the treasurer', async () => {
    answer([aPayback()], false);
    const page = await visit(at);
    expect(page.text).to.contain('thủ quỹ chuyển tiền');
    expect(page.all('main form button').map((it) => it.textContent.trim())).to.deep.equal([
      'Đề nghị chuyển khoản này',
    ]);
  });

  it('say what went lately, and who did what of it', async () => {
    const one = {
      id: idOf(82),
      orderCode: 'DL-7K2N',
      amount: aPayback().amount,
      reference: 'FT1',
      sentBy: 'An',
    };
    const sentAt = '2026-11-29T05:00:00.000Z';
    const proposed = { by: null, at: '2026-11-29T04:00:00.000Z' };
    const sent = [
      { ...one, sentAt, proposed },
      { ...one, id: idOf(83), orderCode: 'DL-7K2P', sentAt, proposed: null },
    ];
    commerce.answer('GET /office/paybacks', aPaybackList({ paybacks: [], sent }));
    const [first, second] = (await visit(at)).all('[data-sent-of]').map((it) => it.textContent);
    expect(first).to.contain('Một người không còn trong sổ đề nghị lúc').and.to.contain('An chuyển lúc');
    expect(second).to.contain('FT1').and.not.to.contain('đề nghị');
  });

  it('are led to from the office’s navigation and from the money to see to', async () => {
    commerce.answer('GET /office/money-tasks', { tasks: [aMoneyTask({ kind: 'pay-back' })] });
    const page = await visit('/vi/office/money');
    expect(page.links()).to.include.members(['/vi/office/paybacks', '/vi/office/transfers']);
    expect(page.links('nav a')).to.include.members(['/vi/office/transfers', '/vi/office/paybacks']);
  });

  describe('carry the key of their form', () => {
    const keyOf = (page: Page) => page.one('main form input[name=form-key]').getAttribute('value')!;
    const sentKeys = () =>
      commerce.askedOf('POST /office/paybacks/:id/sent').map(({ headers }) => headers['idempotency-key']);

    it('to the service, the same when it is sent again', async () => {
      const key = keyOf(await visit(at));
      for (let nth = 0; nth < 2; nth += 1) await post(at, { ...filled, 'form-key': key });
      expect(sentKeys()).to.deep.equal([key, key]);
    });

    it('which is another one for each page, and the same one after an answer that was lost', async () => {
      const key = keyOf(await visit(at));
      expect(keyOf(await visit(at))).not.to.equal(key);
      commerce.refuse('POST /office/paybacks/:id/sent', 'service.unavailable');
      expect(keyOf(await post(at, { ...filled, 'form-key': key }))).to.equal(key);
    });

    it('and none where the form had none', async () => {
      await post(at, filled);
      await post(at, { ...filled, 'form-key': '' });
      expect(sentKeys()).to.deep.equal([undefined, undefined]);
    });
  });

  it('ask for a link to sign by without one, since it is good for minutes', async () => {
    await post('/vi/office/keys', { 'form-key': 'k'.repeat(40) });
    expect(commerce.askedOf('POST /office/keys')[0]?.headers['idempotency-key']).to.equal(undefined);
  });
});
