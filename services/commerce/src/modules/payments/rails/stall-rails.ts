import { CheckoutClosed } from '../domain/payments.errors.js';
import type { RailOfPayment } from './rail-of-payment.js';

/** Nobody opens it on a page: a seller took the money, and a person sends it back. */
const inHand = (rail: 'cash' | 'card-slip'): RailOfPayment => ({
  rail,
  most: null,
  beginsAs: 'open',
  reaches: () => false,
  open: () => Promise.reject(new CheckoutClosed()),
  close: () => Promise.resolve('paid'),
  sendBack: () => Promise.resolve(),
});

/** How money comes in at a stall, beside transfers. */
export const STALL_RAILS = [inHand('cash'), inHand('card-slip')] as const;
