import type { OrderStatus } from '@daulang/commerce/api/orders';
import { pickUpMessages } from '~/i18n/pick-up';
import { useMessages } from '~/i18n/messages';

/** What the state of an order is called when nothing of it is sent; else as it is called anyway. */
export function useFetchedWords(
  { state, parcels }: OrderStatus,
  usual: { word: string; next: string },
): { word: string; next: string } {
  const t = useMessages(pickUpMessages);
  if (parcels.length === 0 || !parcels.every(({ pickUp }) => pickUp !== null)) return usual;
  switch (state) {
    case 'paid':
      return { ...usual, next: t.beingMade };
    case 'packed':
      return { word: t.ready, next: t.readyText };
    case 'delivered':
      return { ...usual, word: t.handedOver };
    default:
      return usual;
  }
}
