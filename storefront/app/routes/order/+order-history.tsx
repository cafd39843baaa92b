import type { OrderStatus } from '@daulang/commerce/api/orders';
import { cartMessages } from '~/i18n/cart';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderWords } from './+order-words';

export function OrderHistory({ history }: { history: OrderStatus['history'] }) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  return (
    <section>
      <h2 className="mb-2 text-lg">{t.history}</h2>
      <ol className="space-y-1">
        {history.map(({ state, at }) => (
          <li key={at + state} className="flex flex-wrap justify-between gap-x-4">
            <span>{state === 'placed' ? t.wasPlaced : orderWords(state, t).word}</span>
            <span className="text-quiet tabular-nums">{formatMoment(at, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
