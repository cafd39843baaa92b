/**
 * Takes a kept piece for this tab: two tabs with one piece would write over each other. Answers how to give it back,
 * or null when another tab has it. A browser without locks lets the last one write.
 */
export async function takeForThisTab(id: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(`kept-piece:${id}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((giveBack) => resolve(() => giveBack()));
    });
  });
}
