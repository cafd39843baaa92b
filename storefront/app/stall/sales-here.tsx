import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { useLanguage, useMessages } from '~/i18n/messages';
import { refusedSaleMessages, stallMessages } from '~/i18n/stall';
import type { SaleHere } from './kept-stall';

interface SalesHereProps {
  sales: readonly SaleHere[];
  onSend: () => Promise<void>;
  onShow: (sold: SaleHere) => void;
  isDisabled: boolean;
}

/** Where each sale stands, in words: on this phone, sent, in the books. */
export function SalesHere({ sales, onSend, onShow, isDisabled }: SalesHereProps) {
  const t = useMessages(stallMessages);
  const refusals: Readonly<Record<string, string>> = useMessages(refusedSaleMessages);
  const language = useLanguage();
  const unsent = sales.filter(({ outcome }) => outcome === null).length;
  const wordOf = ({ outcome, refusal, sale }: SaleHere): string => {
    if (refusal) return `${t.refusedSale}: ${refusals[refusal] ?? refusal}`;
    if (outcome === null) return t.kept;
    if (outcome === 'set-aside') return t.beingLookedAt;
    return sale.paid === 'transfer' ? t.countedTransfer : t.counted;
  };
  return (
    <section aria-labelledby="sales-here">
      <h2 id="sales-here" className="mb-2 text-2xl">
        {t.salesHere}
      </h2>
      <p role="status" className="mb-2">
        {sales.length === 0 ? t.noSales : unsent > 0 ? t.unsent(unsent) : t.allSent}
      </p>
      {unsent > 0 && !isDisabled && (
        <Button type="button" kind="second" onClick={() => void onSend()} className="mb-3">
          {t.send}
        </Button>
      )}
      <ul className="flex flex-col gap-2">
        {sales.map((sold) => (
          <li key={sold.sale.id} className="rounded-card border border-line bg-raised p-3">
            <p>
              {sold.title[language]} {sold.number} ·{' '}
              <Price money={{ amount: sold.sale.price, currency: sold.sale.currency }} />
            </p>
            <p className="text-quiet">{wordOf(sold)}</p>
            <Button type="button" kind="quiet" className="px-0!" onClick={() => onShow(sold)}>
              {t.showReceipt}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
