import { useState } from 'react';
import { Button } from '~/components/button';
import { useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import type { SaleHere } from './sale-here';

const TOLD = { cash: 'undoCash', transfer: 'undoTransfer', 'card-slip': 'undoCardSlip' } as const;

interface UndoSaleProps {
  sold: SaleHere;
  onUndo: (sold: SaleHere) => Promise<void>;
}

/** A wrong tap is taken back in two: what becomes of the money is said between. */
export function UndoSale({ sold, onUndo }: UndoSaleProps) {
  const t = useMessages(stallMessages);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!isAsked)
    return (
      <Button type="button" kind="second" className="mt-2" onClick={() => setAsked(true)}>
        {t.undo}
      </Button>
    );
  return (
    <div className="mt-2 rounded-card border border-edge p-3">
      <p className="mb-3">
        {t[TOLD[sold.sale.paid]]} {t.undoAsk}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          type="button"
          disabled={isBusy}
          onClick={() => {
            setBusy(true);
            void onUndo(sold);
          }}
        >
          {t.undoNow}
        </Button>
        <Button type="button" kind="second" onClick={() => setAsked(false)}>
          {t.undoNot}
        </Button>
      </div>
    </div>
  );
}
