import type { OrderStatus } from '@daulang/commerce/api/orders';
import { cartMessages } from '~/i18n/cart';
import { depositMessages } from '~/i18n/deposit';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderWords } from './+order-words';

export function OrderHistory({ order: { history, deposit } }: { order: OrderStatus }) {
  const t = useMessages(cartMessages);
  const { stateDeposited } = useMessages(depositMessages);
  const language = useLanguage();
  const wordOf = (state: OrderStatus['state']) => {
    if (state === 'placed') return t.wasPlaced;
    return state === 'confirmed' && deposit ? stateDeposited : orderWords(state, t).word;
  };
  return (
    <section>
      <h2 className="mb-2 text-lg">{t.history}</h2>
      <ol className="space-y-1">
        {history.map(({ state, at }) => (
          <li key={at + state} className="flex flex-wrap justify-between gap-x-4">
            <span>{wordOf(state)}</span>
            <span className="text-quiet tabular-nums">{formatMoment(at, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
