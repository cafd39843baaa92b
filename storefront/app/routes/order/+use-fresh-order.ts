import type { OrderStatus } from '@daulang/commerce/api/orders';
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useIsScripted } from '~/components/use-is-scripted';

type Fresh = Pick<OrderStatus, 'state' | 'payment' | 'transfer'>;

/**
 * How often to ask; null where nothing more happens. A payment is confirmed within seconds, and somebody watches; a
 * parcel takes days. A transfer may come when its order is over, and is heard of a little later.
 */
function askAgainMs({ state, payment, transfer }: Fresh): number | null {
  if (state === 'placed' || state === 'paid' || transfer) return 3_000;
  if (state === 'confirmed' || state === 'packed' || state === 'sent') return 30_000;
  const isOver = state === 'cancelled' || state === 'expired';
  return isOver && payment === 'transfer' ? 10_000 : null;
}

/**
 * Asks for the order again while something may still happen to it and the page is seen.
 *
 * @returns whether the page keeps itself up to date; false before scripts run
 */
export function useFreshOrder(order: Fresh): boolean {
  const { revalidate, state: asking } = useRevalidator();
  const isScripted = useIsScripted();
  const everyMs = askAgainMs(order);
  useEffect(() => {
    if (everyMs === null || asking !== 'idle') return;
    const timer = setInterval(() => document.visibilityState === 'visible' && void revalidate(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, asking, revalidate]);
  return isScripted && everyMs !== null;
}
