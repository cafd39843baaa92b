import type { RailOfBuyer } from '@daulang/commerce/api/payments';
import { Banknote, CreditCard, QrCode } from 'lucide-react';
import { useId } from 'react';
import { FieldProblem } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

const looks = {
  card: { Icon: CreditCard, name: 'byCard', note: 'byCardNote' },
  transfer: { Icon: QrCode, name: 'byTransfer', note: 'byTransferNote' },
  'on-delivery': { Icon: Banknote, name: 'onDelivery', note: 'onDeliveryNote' },
} as const;

const NAME = '/payment';
const box = 'flex items-start gap-3 rounded-card border bg-raised p-4';

/** How the order is to be paid: a choice where there are several ways, the usual one chosen; else what the only one is. */
export function PaymentChoice({
  rails,
  attempt,
  keepsPieces = true,
}: {
  rails: readonly RailOfBuyer[];
  attempt: Attempt | null;
  /** What is said beside each way tells for how long pieces are kept. */
  keepsPieces?: boolean;
}) {
  const id = useId();
  const { defaultValue, error } = fieldOf(attempt, NAME);
  const [usual = 'card', ...others] = rails;
  if (others.length === 0)
    return (
      <div className={`${box} border-line`}>
        <input type="hidden" name={NAME} value={usual} />
        <RailWords rail={usual} hasNote={keepsPieces} />
      </div>
    );
  const chosen = rails.find((rail) => rail === defaultValue) ?? usual;
  return (
    // Where the price has changed what is offered, what is chosen no longer may be among it.
    <div key={rails.join()} className="flex flex-col gap-3" data-payment-choice>
      {rails.map((rail) => (
        <label
          key={rail}
          className={`${box} cursor-pointer border-edge hover:border-press has-checked:border-press has-checked:bg-press-soft`}
        >
          <input
            type="radio"
            name={NAME}
            value={rail}
            defaultChecked={rail === chosen}
            aria-describedby={error ? `${id}-error` : undefined}
            className="mt-0.5 size-5 shrink-0 accent-press"
          />
          <RailWords rail={rail} hasNote={keepsPieces} />
        </label>
      ))}
      <FieldProblem id={`${id}-error`} text={error} />
    </div>
  );
}

function RailWords({ rail, hasNote }: { rail: RailOfBuyer; hasNote: boolean }) {
  const t = useMessages(paymentMessages);
  const { Icon, name, note } = looks[rail];
  return (
    <>
      <Icon aria-hidden size={24} strokeWidth={1.5} className="shrink-0" />
      <span className="min-w-0">
        <span className="block font-medium">{t[name]}</span>
        {hasNote && <span className="block text-sm text-quiet">{t[note]}</span>}
      </span>
    </>
  );
}
