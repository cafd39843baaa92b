import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Form } from 'react-router';
import { Button } from '~/components/button';
import { cartMessages } from '~/i18n/cart';
import { depositMessages } from '~/i18n/deposit';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { isRestToPay } from './+deposit-words';

/** What a buyer can do with an order that is not paid yet, or not wholly. The page to pay on is asked for when it is wanted. */
export function OrderActions({ order }: { order: OrderStatus }) {
  const t = useMessages(cartMessages);
  const { payRest } = useMessages(depositMessages);
  const language = useLanguage();
  const isRest = isRestToPay(order);
  const { cardInstead, transferInstead, onDeliveryInstead } = useMessages(paymentMessages);
  const instead = { card: cardInstead, transfer: transferInstead, 'on-delivery': onDeliveryInstead };
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {/* What is to be transferred or confirmed stands on the page; a card has a page of its own. */}
      {(order.payment === 'card' || (isRest && !order.transfer)) && (
        <Form method="post">
          <Button name="intent" value="pay" className="px-8">
            {isRest && order.deposit ? payRest(formatMoney(order.deposit.rest, language)) : t.payNow}
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
      {/* Of what is sold already the page asks twice. */}
      {!isRest && (
        <Form method="post">
          <Button name="intent" value="cancel" kind="quiet">
            {t.cancelOrder}
          </Button>
        </Form>
      )}
    </div>
  );
}
