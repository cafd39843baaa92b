import type { OrderStatus } from '@daulang/commerce/api/orders';
import { formatDay } from '~/i18n/format';
import { madeToOrderMessages, makingStateMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';

type Making = NonNullable<OrderStatus['parcels'][number]['lines'][number]['making']>;

/** By when a line is ready that is made for its order, and how far its maker is. */
export function MakingLine({ making: { readyBy, state } }: { making: Making }) {
  const t = useMessages(madeToOrderMessages);
  const states = useMessages(makingStateMessages);
  const language = useLanguage();
  const isComing = state === null || ['wanted', 'accepted', 'started'].includes(state);
  return (
    <p className="mt-1 text-sm" data-making-state={state ?? 'unpaid'}>
      {state && <span className="block font-medium">{states[state]}</span>}
      {isComing && <span className="text-quiet">{t.readyBy(formatDay(readyBy, language))}</span>}
    </p>
  );
}
