import { type RefObject, useEffect } from 'react';

/** Takes the keyboard, and who listens, to what is to be mended: the first field that complains, else what is said. */
export function useLeadToTrouble(said: RefObject<HTMLElement | null>, trouble: unknown): void {
  useEffect(() => {
    if (!trouble || !said.current) return;
    const field = said.current.closest('main')?.querySelector<HTMLElement>('[aria-invalid=true]');
    (field ?? said.current).focus();
  }, [said, trouble]);
}
