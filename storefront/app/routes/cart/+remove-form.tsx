import { Form } from 'react-router';
import { Button } from '~/components/button';
import { cartMessages } from '~/i18n/cart';
import { useMessages } from '~/i18n/messages';

/** Takes a product out of the cart, of which it says the name to who does not see where it stands. */
export function RemoveForm({ productId, title }: { productId: string; title: string }) {
  const t = useMessages(cartMessages);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="quantity" value="0" />
      <Button kind="quiet" className="px-3!">
        {t.remove}
        <span className="sr-only">{title}</span>
      </Button>
    </Form>
  );
}
