import type { ShownCart } from '@daulang/commerce/api/carts';
import type { Quote } from '@daulang/commerce/api/quotes';
import { Notice } from '~/components/notice';
import { formatDay } from '~/i18n/format';
import { madeToOrderMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';

/** What would be ready later than when it was put in, before anybody orders. */
export function Redated({ redated, quote }: { redated: ShownCart['redated']; quote: Quote }) {
  const t = useMessages(madeToOrderMessages);
  const language = useLanguage();
  const lines = quote.parcels.flatMap((parcel) => parcel.lines);
  const changes = redated.flatMap(({ productId, was }) => {
    const line = lines.find((each) => each.productId === productId);
    return line?.readyBy ? [{ line, was, now: line.readyBy }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="attention" title={t.redatedTitle}>
        <ul>
          {changes.map(({ line, was, now }) => (
            <li key={line.productId}>
              {t.redatedLine(line.title[language], formatDay(was, language), formatDay(now, language))}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
