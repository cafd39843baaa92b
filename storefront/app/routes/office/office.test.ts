import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { aMoneyTask } from '../../../test/support/shapes/money.ts';
import { theKeys } from '../../../test/support/shapes/office.ts';
import { aCooperative } from '../../../test/support/shapes/people.ts';

describe('the keys of a cooperative', () => {
  beforeEach(openHouse);

  it('are listed with their owners, and which are for trying alone', async () => {
    const page = await visit('/vi/office/keys');
    expect(page.text).to.contain('Mỗi việc của hợp tác xã cần 2 chữ ký của 2 người.');
    expect(page.all('tbody tr').map((it) => it.textContent)).to.deep.equal([
      'Cán bộ mẫu Cán bộTrong sổ gốc1 tháng 11, 2026',
      'Nghệ nhân mẫu Khoá dùng thửNghệ nhânĐang chờ2 tháng 11, 2026',
    ]);
  });

  it('say how one’s own stands', async () => {
    for (const mine of ['none', 'proposed', 'active'] as const) {
      commerce.answer('GET /office/keys', theKeys({ mine }));
      const page = await visit('/vi/office/keys');
      expect(page.one('[data-signing-key]').getAttribute('data-signing-key')).to.equal(mine);
    }
  });

  it('are made on the sealing host', async () => {
    const page = await post('/vi/office/keys', {});
    expect([page.status, page.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
  });

  it('say why none can be made now', async () => {
    commerce.refuse('POST /office/keys', 'certificates.cooperative-not-admitted');
    const page = await post('/en/office/keys', {});
    expect(page.status).to.equal(409);
    expect(page.alerts.join()).to.contain('The cooperative is not in the register yet');
  });
});

describe('money that needs a person', () => {
  beforeEach(openHouse);

  for (const kind of ['refund-refused', 'refund-returned', 'inquiry', 'dispute'] as const) {
    it(`says what to do about ${kind}, in both languages`, async () => {
      commerce.answer('GET /office/money-tasks', {
        tasks: [aMoneyTask({ kind, answerBy: '2026-12-06T03:00:00.000Z' })],
      });
      const vi = await visit('/vi/office/money');
      const en = await visit('/en/office/money');
      expect(vi.text).to.contain('DL-7K2M').and.to.contain('350.000 ₫');
      expect(en.text).to.contain('DL-7K2M').and.to.contain('₫350,000');
    });
  }

  it('says until when a bank wants an answer', async () => {
    commerce.answer('GET /office/money-tasks', {
      tasks: [aMoneyTask({ kind: 'dispute', answerBy: '2026-12-06T03:00:00.000Z' })],
    });
    expect((await visit('/vi/office/money')).text).to.contain('Trả lời ngân hàng trước 10:00 6 thg 12, 2026');
  });

  for (const evidence of [null, 'refused', 'waiting', 'sent'] as const) {
    it(`leads to the file for the bank, which can${evidence && evidence !== 'refused' ? 'not' : ''} be sent where it is ${evidence ?? 'new'}`, async () => {
      commerce.answer('GET /office/money-tasks', {
        tasks: [aMoneyTask({ kind: 'dispute', evidence, answerBy: '2026-12-06T03:00:00.000Z' })],
      });
      const page = await visit('/vi/office/money');
      expect(page.links()).to.include('/api/v1/office/orders/DL-7K2M/evidence.pdf');
      const isToSend = evidence === null || evidence === 'refused';
      expect(page.text.includes('Gửi hồ sơ cho ngân hàng')).to.equal(isToSend);
      expect(page.text.includes('Trả lời ngân hàng trước')).to.equal(isToSend);
    });
  }

  it('of other kinds has no file', async () => {
    commerce.answer('GET /office/money-tasks', { tasks: [aMoneyTask({ kind: 'refund-refused' })] });
    const page = await visit('/vi/office/money');
    expect(page.links().filter((it) => it.includes('evidence'))).to.deep.equal([]);
  });

  it('sends the file to the bank, and says at its order why it was not taken', async () => {
    commerce.answer('GET /office/money-tasks', { tasks: [aMoneyTask({ kind: 'inquiry' })] });
    await post('/vi/office/money', { order: 'DL-7K2M' });
    expect(commerce.asked.map(({ route }) => route)).to.include('POST /office/orders/:code/evidence');
    commerce.refuse('POST /office/orders/:code/evidence', 'evidence.dispute-over');
    const answer = await post('/vi/office/money', { order: 'DL-7K2M' });
    expect(answer.status).to.equal(409);
    expect(answer.text).to.include('Ngân hàng không còn chờ trả lời');
  });

  it('that waits for nobody says so', async () => {
    commerce.answer('GET /office/money-tasks', { tasks: [] });
    expect((await visit('/vi/office/money')).text).to.contain('Không có việc nào về tiền.');
    expect((await visit('/en/office/money')).text).to.contain('Nothing about money waits.');
  });
});

describe('the authority', () => {
  beforeEach(openHouse);

  it('sees every cooperative with state, signers and certificates', async () => {
    const page = await visit('/vi/authority');
    expect(page.all('tbody tr').map((it) => it.textContent)).to.deep.equal([
      '1Hợp tác xã Thanh TiênĐang hoạt độngcần 2 trong 3120',
    ]);
  });

  it('sees in words how each stands, in both languages', async () => {
    const states = ['proposed', 'active', 'suspended', 'closed'] as const;
    commerce.answer('GET /authority/cooperatives', {
      cooperatives: states.map((state) => ({ ...aCooperative, state })),
    });
    for (const language of ['vi', 'en']) {
      const rows = (await visit(`/${language}/authority`)).all('tbody tr').map((it) => it.textContent);
      expect(new Set(rows).size).to.equal(4);
    }
  });

  it('sees a cooperative that is not in the register yet, without a number', async () => {
    commerce.answer('GET /authority/cooperatives', {
      cooperatives: [{ ...aCooperative, cooperativeNumber: null, state: 'proposed' }],
    });
    expect((await visit('/vi/authority')).status).to.equal(200);
  });

  it('is closed to everybody else', async () => {
    commerce.refuse('GET /authority/cooperatives', 'request.forbidden');
    expect((await visit('/vi/authority')).status).to.equal(403);
  });
});
