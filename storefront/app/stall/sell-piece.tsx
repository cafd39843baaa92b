import { readDong } from '@daulang/commerce/api/reading/number';
import type { PaidAtStall, PieceAlong, StallOnPhone } from '@daulang/commerce/api/stall';
import { Banknote, CreditCard, QrCode } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/button';
import { Field, TextArea } from '~/components/field';
import { Notice } from '~/components/notice';
import { Price } from '~/components/price';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import { QrDrawing } from '~/qr/qr-drawing';
import { faultIn, isPriceOf, transferQr, type Sold, type SoldFault } from './make-sale';

interface SellPieceProps {
  piece: PieceAlong;
  bank: StallOnPhone['bank'];
  onBack: () => void;
  /** Rejects when the phone could not keep it: then it is not sold. */
  onSold: (sold: Sold) => Promise<void>;
}

const ways = [
  { paid: 'cash', Icon: Banknote, word: 'cash' },
  { paid: 'transfer', Icon: QrCode, word: 'transfer' },
  { paid: 'card-slip', Icon: CreditCard, word: 'cardSlip' },
] as const;

/** The second tap: how it is paid; the third: sold. */
export function SellPiece({ piece, bank, onBack, onSold }: SellPieceProps) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const [paid, setPaid] = useState<PaidAtStall | null>(null);
  const [typedPrice, setTypedPrice] = useState('');
  const [priceReason, setReason] = useState('');
  const [slip, setSlip] = useState('');
  const [fault, setFault] = useState<SoldFault | 'full' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const price = typedPrice.trim() === '' ? piece.price.amount : String(readDong(typedPrice) ?? '');
  const isPrice = isPriceOf(piece, price);
  const isLess = isPrice && BigInt(price) < BigInt(piece.price.amount);

  async function sell(how: PaidAtStall) {
    const sold = { piece, paid: how, price, priceReason: isLess ? priceReason : '', slip };
    const wrong = faultIn(sold);
    if (wrong) return setFault(wrong);
    setBusy(true);
    try {
      await onSold(sold);
    } catch {
      setFault('full');
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="selling" className="flex flex-col gap-4">
      <h2 id="selling" className="text-2xl">
        {piece.title[language]} <span className="text-quiet">{piece.number}</span>
      </h2>
      <p className="text-3xl font-bold">
        <Price money={{ amount: isPrice ? price : piece.price.amount, currency: 'VND' }} />
      </p>
      <h3 className="text-lg">{t.howPaid}</h3>
      <div className="grid gap-3 sm:grid-cols-3">
        {ways
          .filter(({ paid: way }) => way !== 'transfer' || bank)
          .map(({ paid: way, Icon, word }) => (
            <Button
              key={way}
              type="button"
              kind={paid === way ? 'main' : 'second'}
              aria-pressed={paid === way}
              className="min-h-16 text-lg"
              onClick={() => {
                setPaid(way);
                setFault(null);
              }}
            >
              <Icon aria-hidden size={26} strokeWidth={1.5} />
              {t[word]}
            </Button>
          ))}
      </div>
      {paid === 'transfer' && bank && isPrice && (
        <div>
          <p className="mb-2 font-medium">{t.showToScan}</p>
          <QrDrawing text={transferQr(bank, piece.code, price)} label={t.showToScan} />
          <p className="mt-2 text-quiet">
            {t.transferTo(bank.accountNumber, bank.name, piece.code.replaceAll('-', ''))}
          </p>
        </div>
      )}
      {paid === 'card-slip' && (
        <Field
          label={t.slip}
          value={slip}
          onChange={({ target }) => setSlip(target.value)}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-xs"
        />
      )}
      <details>
        <summary className="min-h-11 cursor-pointer py-2">{t.otherPrice}</summary>
        <div className="flex max-w-md flex-col gap-3">
          <Field
            label={t.price}
            value={typedPrice}
            onChange={({ target }) => setTypedPrice(target.value)}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextArea
            label={t.priceReason}
            value={priceReason}
            onChange={({ target }) => setReason(target.value)}
            rows={2}
          />
        </div>
      </details>
      {fault && (
        <Notice kind="attention" role="alert">
          {t[fault]}
        </Notice>
      )}
      {paid && (
        <Button type="button" disabled={isBusy} className="min-h-16 text-xl" onClick={() => void sell(paid)}>
          {t.makeSale}
        </Button>
      )}
      <Button type="button" kind="quiet" onClick={onBack} className="self-start">
        {t.back}
      </Button>
    </section>
  );
}
