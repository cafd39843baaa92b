import type { ReactNode } from 'react';
import { useIsScripted } from './use-is-scripted';

/**
 * What only a script can do. Its place is kept until scripts run here, so that nothing moves away under a finger; where
 * none ever run there is nothing of it.
 */
export function WithScript({ children }: { children: ReactNode }) {
  const isScripted = useIsScripted();
  return <div className={isScripted ? undefined : 'invisible noscript:hidden'}>{children}</div>;
}
