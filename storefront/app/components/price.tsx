import { formatMoney, type WireMoney } from '~/i18n/format';
import { useLanguage } from '~/i18n/messages';

/** Money on a page: `1.250.000 ₫` in Vietnamese, `₫1,250,000` in English. */
export function Price({ money, className = '' }: { money: WireMoney; className?: string }) {
  return (
    <span className={`whitespace-nowrap tabular-nums ${className}`}>{formatMoney(money, useLanguage())}</span>
  );
}
