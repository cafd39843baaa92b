import { expect } from 'chai';
import { mayMove, orderStateOf, requireMove } from './order-status.js';
import { OrderMoveNotAllowed } from './ordering.errors.js';

describe('an order’s states', () => {
  it('let late money in and nothing else back', () => {
    expect(mayMove('expired', 'paid')).to.equal(true);
    expect(mayMove('cancelled', 'paid')).to.equal(false);
    expect(mayMove('cancelled', 'refunded')).to.equal(true);
    expect(() => requireMove('paid', 'cancelled')).to.throw(OrderMoveNotAllowed, 'ordering.move-not-allowed');
  });

  it('follow the parcel that is least far', () => {
    expect(orderStateOf(['sent', 'to-pack'], { isPaid: true })).to.equal('paid');
    expect(orderStateOf(['sent', 'packed'], { isPaid: true })).to.equal('packed');
    expect(orderStateOf(['delivered', 'sent', 'cancelled'], { isPaid: true })).to.equal('sent');
    expect(orderStateOf(['delivered', 'delivered'], { isPaid: true })).to.equal('delivered');
  });
});
