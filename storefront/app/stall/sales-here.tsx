import { useEffect, useState } from 'react';
import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { useLanguage, useMessages } from '~/i18n/messages';
import { refusedSaleMessages, refusedUndoMessages, stallMessages } from '~/i18n/stall';
import type { SaleHere } from './sale-here';
import { UndoSale } from './undo-sale-button';
import { isUndoable, isUnsent } from './undo-sale';

/** A minute is told by its parts soon enough. */
const LOOK_AGAIN_MS = 15_000;

interface SalesHereProps {
  sales: readonly SaleHere[];
  onSend: () => Promise<void>;
  onShow: (sold: SaleHere) => void;
  onUndo: (sold: SaleHere) => Promise<void>;
  isDisabled: boolean;
}

/** Where each sale stands, in words: on this phone, sent, in the books, taken back. */
export function SalesHere({ sales, onSend, onShow, onUndo, isDisabled }: SalesHereProps) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const wordsOf = useWords();
  const now = useNow();
  const unsent = sales.filter(isUnsent).length;
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
            <p className="text-quiet">{wordsOf(sold)}</p>
            {!sold.undo && (
              <Button type="button" kind="quiet" className="px-0!" onClick={() => onShow(sold)}>
                {t.showReceipt}
              </Button>
            )}
            {!isDisabled && isUndoable(sold, now) && <UndoSale sold={sold} onUndo={onUndo} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a sale stands. */
function useWords(): (sold: SaleHere) => string {
  const t = useMessages(stallMessages);
  const refusals: Readonly<Record<string, string>> = useMessages(refusedSaleMessages);
  const undoRefusals: Readonly<Record<string, string>> = useMessages(refusedUndoMessages);
  return ({ outcome, refusal, sale, undo }) => {
    if (undo?.refusal) return `${t.undoRefused}: ${undoRefusals[undo.refusal] ?? undo.refusal}`;
    if (undo) return undo.outcome === null ? t.undoKept : t.undoSent;
    if (refusal) return `${t.refusedSale}: ${refusals[refusal] ?? refusal}`;
    if (outcome === null) return t.kept;
    if (outcome === 'set-aside') return t.beingLookedAt;
    return sale.paid === 'transfer' ? t.countedTransfer : t.counted;
  };
}

/** So that nobody is offered to take back what is too old for it. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
