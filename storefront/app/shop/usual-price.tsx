import type { ProductCard } from '@daulang/commerce/api/catalog';
import { Price } from '~/components/price';
import { useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** What a product costs outside of its sale, struck through, and in words for who does not see the line. */
export function UsualPrice({ product: { usualPrice } }: { product: Pick<ProductCard, 'usualPrice'> }) {
  const t = useMessages(shopMessages);
  if (!usualPrice) return null;
  return (
    <>
      {' '}
      <span className="sr-only">{t.usualPrice}</span>
      <s className="text-base font-normal text-quiet">
        <Price money={usualPrice} />
      </s>
    </>
  );
}
