import { Form } from 'react-router';
import { Button } from '~/components/button';
import { cartMessages } from '~/i18n/cart';
import { useMessages } from '~/i18n/messages';

/** What a buyer can do with an order that is not paid yet. The page to pay on is asked for when it is wanted. */
export function OrderActions() {
  const t = useMessages(cartMessages);
  return (
    <Form method="post" className="mt-4 flex flex-wrap gap-3">
      <Button name="intent" value="pay" className="px-8">
        {t.payNow}
      </Button>
      <Button name="intent" value="cancel" kind="quiet">
        {t.cancelOrder}
      </Button>
    </Form>
  );
}
