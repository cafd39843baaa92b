import { Price } from '~/components/price';
import { type Messages, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { SaleCard } from './+sale-card';

/** From what the buyer paid to what the artisan gets, every step with its reason. */
export function Deductions({ sale }: { sale: SaleCard }) {
  const t = useMessages(studioMessages);
  return (
    <dl className="mt-3 border-t border-line pt-2">
      <Line name={t.buyerPaid} amount={sale.price} />
      {sale.deductions.map(({ account, amount }) => {
        const { name, why } = wordsOf(account, t, amount.amount.startsWith('-'));
        return <Line key={account} name={name} why={why} amount={takenFrom(amount)} />;
      })}
      <Line name={t.youEarn} amount={sale.earned} isSum />
    </dl>
  );
}

interface LineProps {
  name: string;
  why?: string;
  amount: SaleCard['price'];
  isSum?: boolean;
}

function Line({ name, why, amount, isSum = false }: LineProps) {
  return (
    <div
      className={`flex items-baseline justify-between gap-4 py-1 ${isSum ? 'mt-1 border-t border-line pt-2 text-2xl font-bold' : ''}`}
    >
      <dt>
        {name}
        {why && <span className="block text-sm text-quiet">{why}</span>}
      </dt>
      <dd>
        <Price money={amount} />
      </dd>
    </div>
  );
}

/** A deduction is shown as what is taken away; a cooperative may have given more for a voucher than its commission. */
function takenFrom({ amount, currency }: SaleCard['price']): SaleCard['price'] {
  if (amount === '0') return { amount, currency };
  return { amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`, currency };
}

function wordsOf(
  account: string,
  t: Messages<typeof studioMessages>,
  isGiven: boolean,
): { name: string; why: string } {
  switch (account) {
    case 'cooperative':
      return { name: t.deductCooperative, why: isGiven ? t.deductCooperativeGave : t.deductCooperativeWhy };
    case 'village-fund':
      return { name: t.deductVillageFund, why: t.deductVillageFundWhy };
    case 'platform':
      return { name: t.deductPlatform, why: t.deductPlatformWhy };
    case 'payment-fee':
      return { name: t.deductPayment, why: t.deductPaymentWhy };
    case 'withheld-tax':
      return { name: t.deductTax, why: t.deductTaxWhy };
    default:
      return { name: t.deductOther, why: t.deductOtherWhy };
  }
}
