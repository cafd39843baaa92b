import type { OrderState } from '@daulang/commerce/api/orders';
import { cartMessages } from '~/i18n/cart';
import type { Messages } from '~/i18n/messages';

/** A state of an order in a word, and what it means for the buyer. */
export function orderWords(
  state: OrderState,
  t: Messages<typeof cartMessages>,
): { word: string; next: string } {
  const words: Record<OrderState, { word: string; next: string }> = {
    placed: { word: t.statePlaced, next: t.nextPlaced },
    confirmed: { word: t.stateConfirmed, next: t.nextConfirmed },
    paid: { word: t.statePaid, next: t.nextPaid },
    packed: { word: t.statePacked, next: t.nextPacked },
    sent: { word: t.stateSent, next: t.nextSent },
    delivered: { word: t.stateDelivered, next: t.nextDelivered },
    cancelled: { word: t.stateCancelled, next: t.nextCancelled },
    expired: { word: t.stateExpired, next: t.nextExpired },
    refunded: { word: t.stateRefunded, next: t.nextRefunded },
    returned: { word: t.stateReturned, next: t.nextReturned },
  };
  return words[state];
}
