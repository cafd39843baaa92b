import type { OfficeStall } from '@daulang/commerce/api/stall';
import { Price } from '~/components/price';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeStallMessages } from '~/i18n/stall';

/** Transfers that buyers made at stalls, of which the bank has said nothing. */
export function Awaited({ awaited }: Pick<OfficeStall, 'awaited'>) {
  const t = useMessages(officeStallMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited" className="text-xl">
        {t.awaited}
      </h2>
      <p className="mb-2 text-quiet">{t.awaitedText}</p>
      <ul className="flex flex-col gap-1">
        {awaited.map(({ code, price, soldAt }) => (
          <li key={code}>
            <span className="inline-block max-w-full font-medium hyphens-none">{code}</span> ·{' '}
            <Price money={price} /> · {formatMoment(soldAt, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
