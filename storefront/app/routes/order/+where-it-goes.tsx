import type { OrderStatus } from '@daulang/commerce/api/orders';
import { cartMessages } from '~/i18n/cart';
import { giftMessages } from '~/i18n/gift';
import { useMessages } from '~/i18n/messages';

/** Where an order goes, and to whom: a present to somebody else, with what its note says. */
export function WhereItGoes({ order: { buyer, address, gift } }: { order: OrderStatus }) {
  const t = useMessages(cartMessages);
  const giving = useMessages(giftMessages);
  const receiver = gift ?? buyer;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t.deliveredTo}</h2>
      {gift && <p className="font-medium">{giving.giftFor}</p>}
      <address className="not-italic">
        {receiver.name}
        <br />
        {address.street}
        <br />
        {[address.ward, address.province].filter(Boolean).join(', ')}
        <br />
        {receiver.phone}
      </address>
      {gift && <p className="mt-2 text-sm text-quiet">{giving.orderedBy(buyer.name)}</p>}
      {gift?.note && (
        <blockquote className="mt-2 border-l-2 border-line pl-3 break-words whitespace-pre-line">
          <span className="sr-only">{giving.noteSays}: </span>
          {gift.note}
        </blockquote>
      )}
    </section>
  );
}
