import type { OrderState } from '@daulang/commerce/api/orders';
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useIsScripted } from '~/components/use-is-scripted';

/** Nothing more happens to an order in these states. */
const settled: OrderState[] = ['delivered', 'cancelled', 'expired', 'refunded', 'returned'];

/** A payment is confirmed within seconds, and somebody watches; a parcel takes days. */
const askAgainMs = (state: OrderState) => (state === 'placed' || state === 'paid' ? 3_000 : 30_000);

/**
 * Asks for the order again while something may still happen to it and the page is seen.
 *
 * @returns whether the page keeps itself up to date; false before scripts run
 */
export function useFreshOrder(state: OrderState): boolean {
  const { revalidate, state: asking } = useRevalidator();
  const isScripted = useIsScripted();
  const mayChange = !settled.includes(state);
  useEffect(() => {
    if (!mayChange || asking !== 'idle') return;
    const timer = setInterval(
      () => document.visibilityState === 'visible' && void revalidate(),
      askAgainMs(state),
    );
    return () => clearInterval(timer);
  }, [mayChange, asking, state, revalidate]);
  return isScripted && mayChange;
}
