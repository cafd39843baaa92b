import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../../test/support/pages.ts';
import { dong } from '../../../../test/support/shapes/common.ts';
import { anOffice, theKeys } from '../../../../test/support/shapes/office.ts';

describe('the office’s overview', () => {
  beforeEach(openHouse);

  it('says how many of each wait, and leads to every list', async () => {
    const page = await visit('/vi/office');
    for (const words of [
      'Món chờ duyệt2',
      'Món chờ niêm phong3',
      'Đơn chờ gửi4',
      'Đơn trễ hẹn1',
      'Tiền cần xem1',
      'Việc chờ ký1',
    ]) {
      expect(page.text).to.contain(words);
    }
    expect(page.links()).to.include.members([
      '/vi/office/inspections',
      '/vi/office/seal',
      '/vi/office/money',
      '/vi/office/acts',
    ]);
  });

  it('compares the month with the last one', async () => {
    const page = await visit('/vi/office');
    expect(page.text).to.contain('Doanh số7.400.000 ₫3.700.000 ₫').and.to.contain('Món bán được147');
  });

  it('says what was sold lately, when, in the city’s time', async () => {
    expect((await visit('/vi/office')).text).to.contain('Đơn DL-7K2M · 10:10 28 thg 11, 2026350.000 ₫');
  });

  it('says how many pieces may still be certified, and until when', async () => {
    const page = await visit('/vi/office');
    expect(page.text).to.contain('Đã chứng nhận 120 trong 500 món được phép.');
    expect(page.text).to.contain('Còn 380 món, tính lại từ ngày 22 tháng 11, 2027.');
  });

  it('is whole for a cooperative that is not in the register yet, and quiet about what does not wait', async () => {
    commerce.answer(
      'GET /office',
      anOffice({
        cooperative: { ...anOffice().cooperative, onChain: false },
        capacity: null,
        moneyTasks: 0,
        lateOrders: 0,
        recentSales: [],
        month: { sales: dong(0), orders: 0, pieces: 0 },
      }),
    );
    const page = await visit('/vi/office');
    expect(page.status).to.equal(200);
    expect(page.text).to.not.contain('Số món được cấp trong năm');
  });

  it('speaks of a key of one’s own where there is none', async () => {
    commerce.answer('GET /office/keys', theKeys({ mine: 'none' }));
    const page = await visit('/vi/office');
    expect(page.one('[data-signing-key]').getAttribute('data-signing-key')).to.equal('none');
    expect(page.one('[data-signing-key] form').getAttribute('action')).to.equal('/vi/office/keys');
  });

  it('is closed to who is no officer', async () => {
    commerce.refuse('GET /office', 'request.forbidden');
    for (const [language, words] of [
      ['vi', 'Không có quyền'],
      ['en', 'You may not do this'],
    ] as const) {
      const page = await visit(`/${language}/office`);
      expect(page.status).to.equal(403);
      expect(page.text).to.contain(words);
    }
  });
});
