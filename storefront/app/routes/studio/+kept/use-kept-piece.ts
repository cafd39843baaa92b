import { useEffect, useRef, useState } from 'react';
import { forgetPiece, type Kept, keepPiece, type KeptPiece, keptPieces } from './kept-pieces';
import { takeForThisTab } from './only-tab';

export interface KeptForm {
  artisanId: string;
  /** The draft that is changed, `new` for a new piece. */
  of: string;
  productId: string;
  /** The name of what is kept from here, unless a kept piece is taken up again. */
  id: string;
}

/** Long enough not to write with every letter, short enough that a dropped phone loses none. */
const REST_MS = 400;

/**
 * Keeps a form on this device while it is filled in, and takes up again what was kept before.
 *
 * @param read what stands in the form now; null while that is what it began with
 */
export function useKeptPiece(form: KeptForm, read: () => Pick<KeptPiece, 'fields' | 'photographs'> | null) {
  const [takenUp, setTakenUp] = useState<KeptPiece | null>(null);
  const [state, setState] = useState<Kept | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { artisanId, of, productId } = form;
  const id = takenUp?.id ?? form.id;

  const readNow = useRef(read);
  useEffect(() => {
    readNow.current = read;
  });

  async function keep() {
    clearTimeout(timer.current);
    const now = read();
    if (now) setState(await keepPiece({ id, artisanId, of, productId, ...now }));
  }

  function keepSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), REST_MS);
  }

  useEffect(() => {
    let isGone = false;
    const givesBack: (() => void)[] = [];
    async function takeUp() {
      for (const kept of await keptPieces(artisanId, of).catch((): KeptPiece[] => [])) {
        // "One more like this" takes up only its own; the plain form whatever was left.
        if (productId !== '' && kept.productId !== productId) continue;
        const giveBack = await takeForThisTab(kept.id);
        if (!giveBack) continue;
        givesBack.push(giveBack);
        // Who has begun to write here already keeps that; the other waits for the next time.
        if (isGone || readNow.current() !== null) return giveBack();
        setTakenUp(kept);
        setState('kept');
        return;
      }
      const giveBack = await takeForThisTab(form.id);
      if (giveBack) givesBack.push(giveBack);
    }
    void takeUp();
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      for (const giveBack of givesBack) giveBack();
    };
    // Once for each form that is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [artisanId, of, form.id]);

  return { id, takenUp, state, keep, keepSoon, forget: () => forgetPiece(id) };
}
