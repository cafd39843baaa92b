import { moneyToWire, type MoneyWire } from '../../../../api/money.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';

/** What is due first of an order is something else than its buyer saw; `deposit` is what it is now, null where the whole is due at once. */
export class DepositChanged extends DomainError<{ deposit: MoneyWire | null; expected: MoneyWire }> {
  constructor(deposit: Money | null, expected: MoneyWire) {
    super(
      'ordering.deposit-changed',
      { deposit: deposit && moneyToWire(deposit), expected },
      { at: '/deposit' },
    );
  }
}

/** Nobody waits for the rest of this order: it is paid, is not asked for yet, or was called off. */
export class NoRestDue extends DomainError<object> {
  constructor() {
    super('ordering.no-rest-due', {});
  }
}

/** Its buyer still has time to pay the rest. */
export class RestNotOverdue extends DomainError<object> {
  constructor() {
    super('ordering.rest-not-overdue', {});
  }
}

/** The rest beside its deposit is not paid, so nothing of it is packed. */
export class OrderRestDue extends DomainError<object> {
  constructor() {
    super('ordering.rest-due', {});
  }
}
