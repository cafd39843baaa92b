import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { aMoneyTask, aPayback, idOf } from '../../../../test/support/shapes.ts';

const at = '/vi/office/paybacks';
const filled = { payback: idOf(81), '/reference': ' FT26334999 ' };

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
    commerce.answer('GET /office/paybacks', {
      paybacks: reasons.map((because, nth) => aPayback({ id: idOf(81 + nth), because })),
    });
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
    commerce.answer('GET /office/paybacks', { paybacks: [aPayback({ account: null })] });
    const page = await visit(at);
    expect(page.links()).to.include('tel:+84912345678');
    expect(page.text).to.contain('Người mua chưa cho biết tài khoản');
    expect(page.all('main form')).to.deep.equal([]);
  });

  it('say that nothing waits', async () => {
    commerce.answer('GET /office/paybacks', { paybacks: [] });
    expect((await visit(at)).text).to.contain('Không có khoản nào chờ hoàn.');
  });

  it('note that one was sent, and by which transfer', async () => {
    const page = await post(at, filled);
    expect(page.text).to.contain('Đã ghi: tiền được chuyển trả.');
    const [asked] = commerce.askedOf('POST /office/paybacks/:id/sent');
    expect([asked?.at, asked?.body]).to.deep.equal([{ id: idOf(81) }, { reference: 'FT26334999' }]);
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

  it('are led to from the office’s navigation and from the money to see to', async () => {
    commerce.answer('GET /office/money-tasks', { tasks: [aMoneyTask({ kind: 'pay-back' })] });
    const page = await visit('/vi/office/money');
    expect(page.links()).to.include.members(['/vi/office/paybacks', '/vi/office/transfers']);
    expect(page.links('nav a')).to.include.members(['/vi/office/transfers', '/vi/office/paybacks']);
  });
});
