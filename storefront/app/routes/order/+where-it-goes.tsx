import type { OrderStatus } from '@daulang/commerce/api/orders';
import { cartMessages } from '~/i18n/cart';
import { giftMessages } from '~/i18n/gift';
import { pickUpMessages } from '~/i18n/pick-up';
import { useMessages } from '~/i18n/messages';

interface WhereItGoesProps {
  order: OrderStatus;
  /** By its name, where it is another one. */
  country: string | null;
}

/** Where an order goes, and to whom: a present to somebody else, with what its note says. */
export function WhereItGoes({ order: { buyer, address, gift }, country }: WhereItGoesProps) {
  const t = useMessages(cartMessages);
  const giving = useMessages(giftMessages);
  const fetching = useMessages(pickUpMessages);
  const receiver = gift ?? buyer;
  return (
    <section>
      <h2 className="mb-2 text-lg">{address ? t.deliveredTo : fetching.whoFetches}</h2>
      {gift && <p className="font-medium">{giving.giftFor}</p>}
      <address className="not-italic">
        {receiver.name}
        <br />
        {address && (
          <>
            {(address.abroad?.lines ?? [address.street]).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
            {[address.ward, address.province].filter(Boolean).join(', ')}
            <br />
            {country && (
              <>
                {country}
                <br />
              </>
            )}
          </>
        )}
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
