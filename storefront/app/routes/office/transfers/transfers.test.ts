import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, post, postFile, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';
import { anUnmatchedTransfer } from '../../../../test/support/shapes/money.ts';

const at = '/vi/office/transfers';
const csv = 'Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Nội dung\n30/11/2026,FT1,,285.000,DL7K3F9QXM2A\n';
const sendStatement = (text: string, path = at) =>
  postFile(path, { intent: 'statement' }, { name: '/statement', filename: 'sao-ke.csv', text });

describe('the office’s transfers', () => {
  beforeEach(openHouse);

  it('say what came and fits no order, in both languages', async () => {
    const { text } = await visit(at);
    expect(text).to.contain('740.000 ₫').and.contain('NGUYEN THI HOA CHUYEN TIEN');
    expect(text).to.contain('FT26334000001').and.contain('10:00 29 thg 11, 2026');
    expect((await visit('/en/office/transfers')).text)
      .to.contain('Transfer text')
      .and.contain('₫740,000');
  });

  it('say that each has found its order', async () => {
    commerce.answer('GET /office/transfers', { transfers: [] });
    const page = await visit(at);
    expect(page.text).to.contain('Khoản nào cũng đã rõ');
    expect(page.all('main li')).to.deep.equal([]);
  });

  it('give one to a likely order by one press', async () => {
    const shown = await visit(at);
    expect(shown.texts('main button')).to.include('Ghi cho đơn DL-7K3F9-QXM2A');
    const page = await post(at, { transfer: idOf(80), '/orderCode': 'DL-7K3F9-QXM2A' });
    expect(page.text).to.contain('Đã ghi khoản tiền cho đơn DL-7K3F9-QXM2A.');
    const [asked] = commerce.askedOf('POST /office/transfers/:id/match');
    expect([asked?.at, asked?.body]).to.deep.equal([{ id: idOf(80) }, { orderCode: 'DL-7K3F9-QXM2A' }]);
  });

  it('take the code of any other order, however it was typed', async () => {
    await post(at, { transfer: idOf(80), '/orderCode': 'dl 7k3f9 qxm2a' });
    const [asked] = commerce.askedOf('POST /office/transfers/:id/match');
    expect(asked?.body).to.deep.equal({ orderCode: 'DL-7K3F9-QXM2A' });
  });

  it('set one aside with a reason', async () => {
    const page = await post(at, { transfer: idOf(80), intent: 'aside', '/note': 'Tiền của hợp tác xã' });
    expect(page.text).to.contain('Đã để riêng khoản tiền.');
    const [asked] = commerce.askedOf('POST /office/transfers/:id/set-aside');
    expect([asked?.at, asked?.body]).to.deep.equal([{ id: idOf(80) }, { note: 'Tiền của hợp tác xã' }]);
  });

  it('say at the one that was tried what is wrong, and ask the service nothing', async () => {
    commerce.answer('GET /office/transfers', {
      transfers: [anUnmatchedTransfer(), anUnmatchedTransfer({ id: idOf(82), likely: [] })],
    });
    for (const [fields, name, sentence] of [
      [{ '/orderCode': 'đơn hôm qua' }, '/orderCode', 'Chưa đọc được mã này'],
      [{ intent: 'aside', '/note': 'x' }, '/note', 'Xin ghi lý do'],
    ] as const) {
      const page = await post(at, { transfer: idOf(82), ...fields });
      expect(page.status).to.equal(400);
      const wrong = page.one('[aria-invalid]');
      expect(wrong.getAttribute('name')).to.equal(name);
      expect(wrong.closest('li')?.textContent).to.contain(sentence);
      expect(wrong.closest('form')?.querySelector('[name=transfer]')?.getAttribute('value')).to.equal(
        idOf(82),
      );
    }
    expect(commerce.asked.filter(({ route }) => route.startsWith('POST '))).to.deep.equal([]);
  });

  it('say what the service says of an order of others, and of a transfer that is settled', async () => {
    for (const [code, status] of [
      ['ordering.order-of-others', 404],
      ['payments.transfer-settled', 409],
    ] as const) {
      commerce.refuse('POST /office/transfers/:id/match', code);
      const page = await post(at, { transfer: idOf(80), '/orderCode': 'DL-7K3F9-QXM2A' });
      expect([page.status, page.alerts.length]).to.deep.equal([status, 1]);
    }
  });

  it('read a statement as the service does, and say what became of it', async () => {
    const page = await sendStatement(csv);
    expect(page.status).to.equal(200);
    const [asked] = commerce.askedOf('POST /office/statements');
    expect([asked?.headers['content-type'], asked?.body]).to.deep.equal(['text/csv', csv]);
    expect(page.text).to.contain('1 khoản mới tìm được đơn hàng.').and.contain('2 khoản mới chưa rõ');
    expect(page.text).to.contain('3 khoản đã biết').and.contain('4 khoản tiền đi');
    expect((await sendStatement(csv, '/en/office/transfers')).text).to.contain(
      '1 new transfer found an order.',
    );
  });

  it('refuse a statement that is none or too large, and ask the service nothing', async () => {
    const none = await sendStatement('');
    expect([none.status, none.field('/statement').error]).to.deep.equal([400, 'Xin chọn một tệp CSV.']);
    const large = await sendStatement('a'.repeat(2 * 1024 * 1024 + 1));
    expect([large.status, large.field('/statement').error]).to.deep.equal([
      400,
      'Tệp lớn hơn 2 MB. Xin tải sao kê của một khoảng thời gian ngắn hơn.',
    ]);
    const words = await post(at, { intent: 'statement', '/statement': 'no file' });
    expect(words.status).to.equal(400);
    expect(commerce.askedOf('POST /office/statements')).to.deep.equal([]);
  });

  it('say which line of a statement cannot be read, in the service’s words', async () => {
    commerce.refuse('POST /office/statements', 'payments.statement-missing', { detail: 'Dòng 7: …' });
    const page = await sendStatement(csv);
    expect(page.status).to.be.within(400, 499);
    expect(page.alerts.join()).to.contain('Dòng 7');
  });

  it('lose nothing while the service sleeps', async () => {
    fallAsleep();
    expect((await post(at, { transfer: idOf(80), '/orderCode': 'DL-7K3F9-QXM2A' })).status).to.equal(503);
  });
});
