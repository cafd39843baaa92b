import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';
import { idOf } from '../../../test/support/shapes/common.ts';

describe('the checkout of what is made to order', () => {
  const { order, see } = someoneWithACart();

  const made = (readyBy: string) => aQuote({}, { readyBy });
  const redated = [{ productId: idOf(1), was: '2026-12-13' }];

  it('shows before anybody orders that the day has moved', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: made('2026-12-20'), redated }));
    const page = await see('/vi/checkout');
    expect(page.text).to.contain('trước là ngày 13 tháng 12, 2026, nay là ngày 20 tháng 12, 2026');
    expect(page.hidden('seenReadyBy')).to.equal('2026-12-20');
    const cart = await see('/vi/cart');
    expect(cart.text).to.contain('Khi cho vào giỏ là ngày 13 tháng 12, 2026');
  });

  it('sends the day that the buyer saw, and comes back with a new one where it has moved', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: made('2026-12-27') }));
    const detail = 'Hàng làm theo đơn này nay dự kiến xong trước ngày 27/12/2026.';
    commerce.refuse('POST /orders', 'ordering.ready-date-moved', { detail });
    const again = await order({ seenReadyBy: '2026-12-20' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({ expectedReadyBy: '2026-12-20' });
    expect(again.status).to.equal(409);
    expect(again.text).to.contain(detail);
    expect(again.hidden('seenReadyBy')).to.equal('2026-12-27');
  });
});
