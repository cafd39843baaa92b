import { readDong } from '@daulang/commerce/api/reading/number';
import { Delete } from 'lucide-react';
import { useState } from 'react';
import { Field } from '~/components/field';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '000', '0'];

/** Large enough for the dearest piece; longer is a slip of the thumb. */
const MOST_DIGITS = 11;

const key =
  'min-h-14 cursor-pointer rounded-card border border-edge bg-raised text-xl font-medium text-ink hover:border-press hover:bg-press-soft';

/** The price: a field that also has keys large enough for any thumb, and says the sum in words of money. */
export function PricePad({ initial, error }: { initial: string; error?: string | undefined }) {
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const [digits, setDigits] = useState(initial);
  // What would be longer changes nothing: a sum that lost its end would be another one.
  const keep = (text: string) => {
    const sum = text.replace(/^0+/, '');
    if (sum.length <= MOST_DIGITS) setDigits(sum);
  };
  // A sum that was pasted (`350.000,00 ₫`) is read as one; a key that makes it none changes nothing.
  const type = (text: string) => {
    const sum = text.trim() === '' ? '' : readDong(text);
    if (sum !== undefined) keep(String(sum));
  };
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t.price}
        error={error}
        name="/price"
        inputMode="numeric"
        autoComplete="off"
        value={digits}
        onChange={(event) => type(event.target.value)}
        required
      />
      <p className="min-h-8 text-2xl font-bold tabular-nums" aria-live="polite">
        {digits === '' ? ' ' : formatMoney({ amount: digits, currency: 'VND' }, language)}
      </p>
      <div role="group" aria-label={t.pricePad} className="grid max-w-sm grid-cols-3 gap-2">
        {keys.map((it) => (
          <button key={it} type="button" className={key} onClick={() => keep(digits + it)}>
            {it}
          </button>
        ))}
        <button
          type="button"
          className={`${key} inline-flex items-center justify-center`}
          aria-label={t.eraseDigit}
          onClick={() => keep(digits.slice(0, -1))}
        >
          <Delete aria-hidden size={26} strokeWidth={1.5} />
        </button>
      </div>
    </div>
  );
}
