import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Price } from '~/components/price';
import { depositMessages } from '~/i18n/deposit';
import { useMessages } from '~/i18n/messages';

/** Of what an order costs: what is paid first, and what is still to be paid. */
export function DepositLines({ deposit }: Pick<OrderStatus, 'deposit'>) {
  const t = useMessages(depositMessages);
  if (!deposit) return null;
  const { amount, isPaid, rest } = deposit;
  return (
    <dl className="mt-2 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2" data-deposit>
      <dt className="text-quiet">{isPaid ? t.depositPaid : t.deposit}</dt>
      <dd className="text-right">
        <Price money={amount} />
      </dd>
      {rest.amount !== '0' && (
        <>
          <dt className="text-lg font-bold">{t.rest}</dt>
          <dd className="text-right text-lg font-bold" data-rest>
            <Price money={rest} />
          </dd>
        </>
      )}
    </dl>
  );
}
