import type { ProductCard } from '@daulang/commerce/api/catalog';
import { formatClock } from '~/i18n/format';
import { useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** What a buyer can do about a product now, in words. */
export function AvailabilityLine({
  availability,
  short = false,
}: {
  availability: ProductCard['availability'];
  short?: boolean;
}) {
  const t = useMessages(shopMessages);
  const { state, pieces, leadTimeDays, freeAgainAt } = availability;
  if (freeAgainAt) {
    return <span>{short ? t.beingBoughtShort : t.beingBought(formatClock(freeAgainAt))}</span>;
  }
  if (state === 'sold-out') return <span className="text-quiet">{t.soldOut}</span>;
  if (state === 'made-to-order') return <span>{t.madeToOrder(leadTimeDays ?? 14)}</span>;
  if (short) return <span>{pieces === 1 ? t.oneOnly : t.inStockShort(pieces)}</span>;
  return <span>{pieces === 1 ? t.oneOnly : t.inStock(pieces)}</span>;
}
