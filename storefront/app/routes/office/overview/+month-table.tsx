import type { OfficeOverview } from '@daulang/commerce/api/office';
import { Price } from '~/components/price';
import { formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** This month beside the last one; with large letters it scrolls by itself, as sums are never broken. */
export function MonthTable({ office: { month, lastMonth } }: { office: OfficeOverview }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const cell = 'border-t border-line py-2 text-right';
  return (
    <section>
      <h2 className="mb-2 text-xl">{t.monthTable}</h2>
      <div role="region" aria-label={t.monthTable} tabIndex={0} className="overflow-x-auto">
        <table className="w-full">
          <thead>
            <tr className="text-quiet">
              <td />
              <th scope="col" className="py-2 text-right font-medium">
                {t.thisMonth}
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                {t.lastMonth}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="border-t border-line py-2 text-left font-medium">
                {t.sales}
              </th>
              <td className={`${cell} font-bold`}>
                <Price money={month.sales} />
              </td>
              <td className={cell}>
                <Price money={lastMonth.sales} />
              </td>
            </tr>
            {(['orders', 'pieces'] as const).map((key) => (
              <tr key={key}>
                <th scope="row" className="border-t border-line py-2 text-left font-medium">
                  {key === 'orders' ? t.ordersCount : t.piecesCount}
                </th>
                <td className={`${cell} font-bold`}>{formatNumber(month[key], language)}</td>
                <td className={cell}>{formatNumber(lastMonth[key], language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
