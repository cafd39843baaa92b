import { expect } from 'chai';
import { DomainError, invariant, InvariantBroken } from './errors.js';

class OutOfStock extends DomainError<{ left: bigint }> {
  constructor(left: bigint) {
    super('inventory.out-of-stock', { left });
  }
}

describe('errors', () => {
  it('carry a stable code, typed details and the name of their class', () => {
    const error = new OutOfStock(2n);
    expect(error).to.be.instanceOf(DomainError);
    expect([error.name, error.code, error.details.left]).to.deep.equal([
      'OutOfStock',
      'inventory.out-of-stock',
      2n,
    ]);
    expect(error.message).to.equal('inventory.out-of-stock {"left":"2"}');
  });

  it('an invariant that holds says nothing, a broken one says what was expected', () => {
    expect(() => invariant(true, 'x')).not.to.throw();
    expect(() => invariant(0, 'Expected a row, got none.')).to.throw(
      InvariantBroken,
      'Expected a row, got none.',
    );
  });
});
