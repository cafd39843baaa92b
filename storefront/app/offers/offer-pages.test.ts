import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../test/support/pages.ts';
import { dong, idOf } from '../../test/support/shapes/common.ts';
import { anOffer } from '../../test/support/shapes/made-to-order.ts';

const PLACES = ['studio', 'office'] as const;
const words = {
  ...{ '/craftSlug': 'non-la', '/price': '400.000 ₫' },
  ...{ '/title/vi': 'Đèn lồng lá', '/title/en': '' },
  ...{ '/story/vi': 'Đèn treo hiên.', '/story/en': 'A lantern for the porch.' },
  ...{ '/materials/vi': 'Lá nón, tre', '/materials/en': '' },
  ...{ '/technique/vi': 'Chằm tay', '/technique/en': '' },
};
const terms = { intent: 'terms', '/capacityPerWeek': '2 món', '/leadTimeDays': '7', '/price': '450.000' };

for (const place of PLACES)
  describe(`what is offered to be made, in the ${place}`, () => {
    const at = `/vi/${place}/offers`;
    const one = `${at}/${idOf(1)}`;
    const begun = () => commerce.askedOf(`POST /${place}/offers`).map(({ body }) => body);
    const set = () => commerce.askedOf(`PUT /${place}/offers/:id/terms`).map(({ body }) => body);

    beforeEach(openHouse);

    it('is listed with its terms, and where nothing is there, one learns so', async () => {
      const { text } = await visit(at);
      expect(text).to.contain('Mỗi tuần 2 món, cần 7 ngày').and.contain('350.000 ₫');
      expect(text.includes('Nghệ nhân mẫu')).to.equal(place === 'office');
      commerce.answer(`GET /${place}/offers`, { items: [], nextCursor: null });
      expect((await visit(at)).text).to.contain('Chưa nhận đặt làm món nào.');
      expect((await visit(`${at}?which=others`)).text).to.contain('Không còn món nào khác trong cửa hàng.');
    });

    it('begins with what it is; English left empty says what the Vietnamese does', async () => {
      const artisan: Record<string, string> = place === 'office' ? { '/artisanId': idOf(60) } : {};
      const sent = await post(`${at}/new`, { ...words, ...artisan });
      expect([sent.status, sent.location]).to.deep.equal([303, one]);
      expect(begun()).to.deep.equal([
        {
          ...(place === 'office' && { artisanId: idOf(60) }),
          craftSlug: 'non-la',
          price: dong(400_000),
          title: { vi: 'Đèn lồng lá', en: 'Đèn lồng lá' },
          story: { vi: 'Đèn treo hiên.', en: 'A lantern for the porch.' },
          materials: { vi: 'Lá nón, tre', en: 'Lá nón, tre' },
          technique: { vi: 'Chằm tay', en: 'Chằm tay' },
        },
      ]);
    });

    it('is asked about its fields before the service is asked', async () => {
      const page = await post(`${at}/new`, { ...words, '/title/vi': '', '/price': 'rẻ', '/artisanId': '' });
      expect(page.status).to.equal(422);
      expect(page.field('/title/vi').error).to.equal('Xin điền mục này.');
      expect(page.field('/price').error).to.contain('Giá tính bằng đồng');
      if (place === 'office') expect(page.field('/artisanId').error).to.equal('Xin chọn một nghệ nhân.');
      expect(begun()).to.deep.equal([]);
    });

    it('asks for a photograph next, then for its terms, and can be discarded until it is opened', async () => {
      const unseen = { state: 'unseen' as const, terms: null, said: [] };
      commerce.answer(`GET /${place}/offers/:id`, anOffer({ ...unseen, photographs: [] }));
      const bare = await visit(one);
      expect(bare.text).to.contain('Bước 2 trong 3').and.not.contain('Bước 3 trong 3');
      commerce.answer(`GET /${place}/offers/:id`, anOffer(unseen));
      expect((await visit(one)).text)
        .to.contain('Bước 3 trong 3')
        .and.contain('Bỏ món này');
      await post(one, { intent: 'remove-photograph', cid: 'bafyold' });
      expect(commerce.askedOf(`DELETE /${place}/offers/:id/photographs/:cid`)[0]?.at).to.deep.equal({
        id: idOf(1),
        cid: 'bafyold',
      });
      const gone = await post(one, { intent: 'discard' });
      expect([gone.status, gone.location]).to.deep.equal([303, at]);
    });

    it('is opened and changed in numbers as people write them', async () => {
      expect((await post(one, terms)).text).to.contain('Món này nay nhận đặt làm.');
      const whole = { capacityPerWeek: 2, leadTimeDays: 7, depositPercent: 100, price: dong(450_000) };
      expect(set()).to.deep.equal([whole]);
      for (const [change, said] of [
        [{ '/capacityPerWeek': 'vài' }, 'Xin điền một số, ví dụ 3.'],
        [{ '/capacityPerWeek': '51' }, 'Mỗi tuần từ 1 đến 50 món.'],
        [{ '/leadTimeDays': '0' }, 'Cần từ 1 đến 180 ngày.'],
        [{ '/price': '12' }, 'Giá tính bằng đồng'],
        [{ '/depositPercent': '40' }, 'Xin chọn một trong ba cách.'],
      ] as const) {
        const page = await post(one, { ...terms, ...change });
        expect(page.status, said).to.equal(422);
        expect(page.text, said).to.contain(said);
      }
      expect(set()).to.have.length(1);
    });

    it('asks for a deposit where somebody chooses one, and shows which', async () => {
      await post(one, { ...terms, '/depositPercent': '30' });
      expect(set()).to.deep.include.members([
        { capacityPerWeek: 2, leadTimeDays: 7, depositPercent: 30, price: dong(450_000) },
      ]);
      const asked = { capacityPerWeek: 2, leadTimeDays: 7, depositPercent: 50 as const };
      commerce.answer(`GET /${place}/offers/:id`, anOffer({ terms: asked }));
      const page = await visit(one);
      expect(page.text).to.contain('Đặt cọc 50 %, phần còn lại khi làm xong');
      const choices = page.all('input[name="/depositPercent"]');
      expect(choices.map((it) => [it.getAttribute('value'), it.hasAttribute('checked')])).to.deep.equal([
        ...[
          ['100', false],
          ['50', true],
          ['30', false],
        ],
      ]);
      const again = await post(one, { ...terms, '/price': '12', '/depositPercent': '30' });
      const kept = again.all('input[name="/depositPercent"][checked]');
      expect(
        kept.map((it) => it.getAttribute('value')),
        'what was chosen stays',
      ).to.deep.equal(['30']);
    });

    it('is made an edition before it is made to order, in numbers that make sense', async () => {
      const asked = () => commerce.askedOf(`PUT /${place}/offers/:id/edition`).map(({ body }) => body);
      commerce.answer(
        `GET /${place}/offers/:id`,
        anOffer({ state: 'closed', terms: null, mayBeEdition: true }),
      );
      for (const [typed, said] of [
        ['ít thôi', 'Xin điền một số, ví dụ 10.'],
        ['1', 'Một loạt có từ 2 đến 1.000 món.'],
      ] as const) {
        const page = await post(one, { intent: 'edition', '/pieces': typed });
        expect([page.status, page.field('/pieces').error]).to.deep.equal([422, said]);
      }
      expect(asked()).to.deep.equal([]);
      expect((await post(one, { intent: 'edition', '/pieces': '10 món' })).text).to.contain(
        'loạt có đánh số',
      );
      expect(asked()).to.deep.equal([{ pieces: 10 }]);
      commerce.answer(`GET /${place}/offers/:id`, anOffer({ edition: { of: 10, left: 7 } }));
      expect((await visit(one)).text)
        .to.contain('Loạt có đánh số: 10 món')
        .and.contain('đặt: 7 món');
    });

    it('is stopped, and says what the service refused', async () => {
      expect((await post(one, { intent: 'stop' })).text).to.contain('Món này không nhận đặt nữa.');
      commerce.refuse(`POST /${place}/offers/:id/stop`, 'catalog.offer-not-open');
      const page = await post(one, { intent: 'stop' });
      expect(page.status).to.equal(409);
      expect(page.text).to.contain('Món này chưa mở nhận đặt');
    });
  });
