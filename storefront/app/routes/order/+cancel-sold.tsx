import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { useMessages } from '~/i18n/messages';
import { cartMessages } from '~/i18n/cart';
import { depositMessages } from '~/i18n/deposit';
import { paymentMessages } from '~/i18n/payment';

/** Until something is packed a sold order can still be given up; opened first, so that nobody presses it by chance. */
export function CancelSold({ order: { state, deposit } }: { order: OrderStatus }) {
  const t = useMessages(paymentMessages);
  const { cancelOrder } = useMessages(cartMessages);
  const { cancelText } = useMessages(depositMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <details className="mt-2" data-cancel-sold>
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.cancelSold}</summary>
      <p>{state === 'paid' ? t.cancelPaidText : deposit ? cancelText : t.cancelConfirmedText}</p>
      <Form method="post" className="mt-3">
        <Button name="intent" value="cancel" kind="second" disabled={isBusy}>
          {cancelOrder}
        </Button>
      </Form>
    </details>
  );
}
