import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { useMessages } from '~/i18n/messages';
import { cartMessages } from '~/i18n/cart';
import { paymentMessages } from '~/i18n/payment';

/** Until something is packed a sold order can still be given up; opened first, so that nobody presses it by chance. */
export function CancelSold({ order: { state } }: { order: OrderStatus }) {
  const t = useMessages(paymentMessages);
  const { cancelOrder } = useMessages(cartMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <details className="mt-2" data-cancel-sold>
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.cancelSold}</summary>
      <p>{state === 'paid' ? t.cancelPaidText : t.cancelConfirmedText}</p>
      <Form method="post" className="mt-3">
        <Button name="intent" value="cancel" kind="second" disabled={isBusy}>
          {cancelOrder}
        </Button>
      </Form>
    </details>
  );
}
