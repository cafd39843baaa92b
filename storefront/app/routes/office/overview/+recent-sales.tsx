import type { OfficeOverview } from '@daulang/commerce/api/office';
import { Price } from '~/components/price';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

export function RecentSales({ sales }: { sales: OfficeOverview['recentSales'] }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <section>
      <h2 className="mb-2 text-xl">{t.recentSales}</h2>
      {sales.length === 0 && <p className="text-quiet">{t.noSales}</p>}
      <ul>
        {sales.map((sale, nth) => (
          <li
            key={`${sale.orderCode}-${nth}`}
            className="flex items-baseline justify-between gap-4 border-t border-line py-2"
          >
            <span className="min-w-0">
              {sale.title[language]}
              <span className="block text-sm text-quiet">
                {t.order(sale.orderCode)} · {formatMoment(sale.soldAt, language)}
              </span>
            </span>
            <Price money={sale.price} className="font-medium" />
          </li>
        ))}
      </ul>
    </section>
  );
}
