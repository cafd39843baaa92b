import type { ShownCart } from '@daulang/commerce/api/carts';
import type { Quote } from '@daulang/commerce/api/quotes';
import { Notice } from '~/components/notice';
import { cartMessages } from '~/i18n/cart';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';

/** What costs something else than when it was put in, before anybody orders. */
export function Repriced({ repriced, quote }: { repriced: ShownCart['repriced']; quote: Quote }) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const lines = quote.parcels.flatMap((parcel) => parcel.lines);
  const changes = repriced.flatMap(({ productId, was }) => {
    const line = lines.find((each) => each.productId === productId);
    return line ? [{ line, was }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="attention" title={t.repricedTitle}>
        <ul>
          {changes.map(({ line, was }) => (
            <li key={line.productId}>
              {t.repricedLine(
                line.title[language],
                formatMoney(was, language),
                formatMoney(line.unitPrice, language),
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
