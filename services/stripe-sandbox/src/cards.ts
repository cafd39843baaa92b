import type { CardFailure } from './objects.js';

export interface TestCard {
  number: string;
  paymentMethod: string;
  outcome: 'succeeds' | 'authenticates' | CardFailure;
  /** What happens after the card was charged. */
  later?: 'disputed' | 'refund-fails' | 'refund-waits';
}

/** Stripe's published test cards, as far as the sandbox plays them, and the ids the API takes in their place. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', paymentMethod: 'pm_card_visa', outcome: 'succeeds' },
  { number: '4000002500003155', paymentMethod: 'pm_card_authenticationRequired', outcome: 'authenticates' },
  {
    number: '4000000000000002',
    paymentMethod: 'pm_card_chargeDeclined',
    outcome: {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'generic_decline',
      message: 'Your card was declined.',
    },
  },
  {
    number: '4000000000009995',
    paymentMethod: 'pm_card_chargeDeclinedInsufficientFunds',
    outcome: {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  {
    number: '4000000000000259',
    paymentMethod: 'pm_card_createDispute',
    outcome: 'succeeds',
    later: 'disputed',
  },
  {
    number: '4000000000005126',
    paymentMethod: 'pm_card_refundFail',
    outcome: 'succeeds',
    later: 'refund-fails',
  },
  {
    number: '4000000000007726',
    paymentMethod: 'pm_card_pendingRefund',
    outcome: 'succeeds',
    later: 'refund-waits',
  },
];

/** Why a typed card cannot even be tried, else the card. A number outside the list declines, as no bank knows it. */
export function readCard(
  typed: { number: string; expiry: string; securityCode: string },
  now: Date,
): TestCard | { wrong: 'number' | 'expiry' | 'securityCode' } {
  // What is copied from a page or a message brings marks along that nobody sees.
  const number = typed.number.replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (!/^\d{13,19}$/.test(number) || !passesLuhn(number)) return { wrong: 'number' };
  if (!isInFuture(typed.expiry, now)) return { wrong: 'expiry' };
  if (!/^\d{3,4}$/.test(typed.securityCode.trim())) return { wrong: 'securityCode' };
  return (
    TEST_CARDS.find((card) => card.number === number) ?? {
      number,
      paymentMethod: 'pm_card_unknown',
      outcome: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'test_mode_live_card',
        message: 'Your card was declined: the sandbox takes test cards only.',
      },
    }
  );
}

function passesLuhn(number: string): boolean {
  const sum = [...number]
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}

/** `MM/YY`, or `MM/YYYY` as phones fill it in: a card is good until the end of its month. */
function isInFuture(expiry: string, now: Date): boolean {
  const match = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry);
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return false;
  return Date.UTC(2000 + Number(match[2]), month, 1) > now.getTime();
}
