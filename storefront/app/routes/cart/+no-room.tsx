import { MOST_LINES } from '@daulang/commerce/api/cart-limits';
import type { ShownCart } from '@daulang/commerce/api/carts';
import { Form, Link } from 'react-router';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { accountMessages } from '~/i18n/account';
import { useLanguage, useMessages } from '~/i18n/messages';

/** What was in the guest's cart and found no room in that of the account: none of it is lost. */
export function NoRoom({ left }: { left: ShownCart }) {
  const t = useMessages(accountMessages);
  const language = useLanguage();
  const lines = (left.quote?.parcels ?? []).flatMap((parcel) => parcel.lines);
  return (
    <Notice kind="attention" role="alert" title={t.noRoomTitle(MOST_LINES)}>
      <ul className="mt-1">
        {lines.map(({ productId, productSlug, title }) => (
          <li key={productId}>
            <Link to={`/${language}/products/${productSlug}`} className="inline-flex min-h-11 items-center">
              {title[language]}
            </Link>
          </li>
        ))}
        {left.gone.map(({ productId, title }) => (
          <li key={productId}>{title[language]}</li>
        ))}
      </ul>
      <p className="mt-1">{t.noRoomText}</p>
      <Form method="post" className="mt-2">
        <Button kind="second" name="intent" value="put-rest-in">
          {t.putRestIn}
        </Button>
      </Form>
    </Notice>
  );
}
