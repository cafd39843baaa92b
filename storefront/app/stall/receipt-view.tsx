import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import { QrDrawing } from '~/qr/qr-drawing';
import type { SaleHere } from './sale-here';

/** What the buyer scans to take the receipt along; shown only of a sale that is kept. */
export function ReceiptView({ sold, onNext }: { sold: SaleHere; onNext: () => void }) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const { sale, title, number, code, receipt } = sold;
  return (
    <section aria-labelledby="receipt" className="flex flex-col items-start gap-3">
      <h2 id="receipt" className="text-2xl">
        {t.receipt}
      </h2>
      <p>
        {title[language]} {number} · <Price money={{ amount: sale.price, currency: sale.currency }} />
      </p>
      <QrDrawing text={`${location.origin}/${language}/receipts/${receipt}`} label={t.receipt} />
      <p className="max-w-full text-xl font-bold hyphens-none" data-receipt={receipt}>
        {code}
      </p>
      <p className="text-quiet">{t.receiptText}</p>
      <Button type="button" className="min-h-16 w-full text-xl sm:w-auto" onClick={onNext}>
        {t.next}
      </Button>
    </section>
  );
}
