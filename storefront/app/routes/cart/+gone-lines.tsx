import type { ShownCart } from '@daulang/commerce/api/carts';
import { Notice } from '~/components/notice';
import { cartMessages } from '~/i18n/cart';
import { useLanguage, useMessages } from '~/i18n/messages';
import { RemoveForm } from './+remove-form';

/** What was in the cart and is not for sale any more: to be taken out before the rest is ordered. */
export function GoneLines({ gone }: Pick<ShownCart, 'gone'>) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  return (
    <Notice kind="attention" title={t.goneTitle}>
      <ul className="mt-1">
        {gone.map(({ productId, title }) => (
          <li key={productId} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="min-w-0">{title[language]}</span>
            <RemoveForm productId={productId} title={title[language]} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
