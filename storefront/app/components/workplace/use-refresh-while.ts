import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Often enough that nobody reaches for the reload button, seldom enough for a weak network. */
const EVERY_MS = 2000;

/** Loads the page's data again and again while something is on its way and somebody looks at it. */
export function useRefreshWhile(isMoving: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isMoving || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, EVERY_MS);
    const whenSeen = () => document.visibilityState === 'visible' && void revalidate();
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [isMoving, state, revalidate]);
}
