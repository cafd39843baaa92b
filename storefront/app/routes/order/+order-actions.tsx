import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Form } from 'react-router';
import { Button } from '~/components/button';
import { cartMessages } from '~/i18n/cart';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

/** What a buyer can do with an order that is not paid yet. The page to pay on is asked for when it is wanted. */
export function OrderActions({ order }: { order: OrderStatus }) {
  const t = useMessages(cartMessages);
  const { cardInstead, transferInstead, onDeliveryInstead } = useMessages(paymentMessages);
  const instead = { card: cardInstead, transfer: transferInstead, 'on-delivery': onDeliveryInstead };
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {/* What is to be transferred or confirmed stands on the page; a card has a page of its own. */}
      {order.payment === 'card' && (
        <Form method="post">
          <Button name="intent" value="pay" className="px-8">
            {t.payNow}
          </Button>
        </Form>
      )}
      {order.otherPayments.map((rail) => (
        <Form key={rail} method="post">
          <input type="hidden" name="/payment" value={rail} />
          <Button name="intent" value="pay" kind="second">
            {instead[rail]}
          </Button>
        </Form>
      ))}
      <Form method="post">
        <Button name="intent" value="cancel" kind="quiet">
          {t.cancelOrder}
        </Button>
      </Form>
    </div>
  );
}
