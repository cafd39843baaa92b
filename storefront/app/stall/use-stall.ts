import {
  MOST_SALES_AT_ONCE,
  type ClosedDay,
  type RegisteredPhone,
  type SentSales,
  type StallOnPhone,
} from '@daulang/commerce/api/stall';
import type { Problem } from '@daulang/commerce/api/problems';
import type { RequestBody } from '@daulang/commerce/api/requests';
import { useCallback, useEffect, useRef, useState } from 'react';
import { askFromBrowser } from '~/api/ask-from-browser';
import { asAgreed } from '~/api/our-refusal';
import {
  dropSale,
  forgetAnswered,
  forgetStall,
  keepSale,
  keepStall,
  keepUndo,
  noteAnswers,
  salesOf,
  stallOf,
  type StallHere,
} from './kept-stall';
import type { SaleHere } from './sale-here';
import { saleOf, type Sold } from './make-sale';
import { alongHere, isUndoUnsent, isUnsent, pieceAgain, factOfUndo } from './undo-sale';

/** Nothing could be asked (`offline`), or the service refused. */
export type Trouble = 'offline' | Problem;

/** While something is unsent it is tried again this often: browsers are often wrong about whether there is a network. */
const TRY_AGAIN_MS = 5_000;

/** Where everything about a stall stands: on this phone first, then at the service. */
export function useStall(seller: string) {
  const [here, setHere] = useState<StallHere | null | undefined>(undefined);
  const [sales, setSales] = useState<SaleHere[]>([]);
  /** Another tab of this browser sells. */
  const [isReadOnly, setReadOnly] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isSending = useRef(false);

  const read = useCallback(async () => {
    setHere(await stallOf(seller));
    setSales(await salesOf(seller));
  }, [seller]);

  /** What the service says is along, without what this phone has sold since. */
  const take = useCallback(
    async (phone: RegisteredPhone, stall: StallOnPhone) => {
      const pieces = alongHere(stall.pieces, await salesOf(seller));
      await keepStall({ seller, phone, stall: { ...stall, pieces } });
      await read();
    },
    [seller, read],
  );

  const send = useCallback(async () => {
    const now = await stallOf(seller);
    if (!now || isSending.current) return;
    isSending.current = true;
    try {
      // The oldest first, and what was taken back never before what was sold.
      const some = (await salesOf(seller)).filter(isUnsent).slice(0, MOST_SALES_AT_ONCE);
      const { id: phoneId, secret } = now.phone;
      const body = {
        ...{ phoneId, secret },
        sales: some.filter(({ outcome }) => outcome === null).map(({ sale }) => sale),
        undone: some.flatMap(({ undo }) => (undo && isUndoUnsent(undo) ? [undo.fact] : [])),
      };
      const { value, problem } = await askFromBrowser(
        { to: 'POST /stall/sales', body },
        asAgreed<SentSales>(),
      );
      if (problem) return setTrouble(troubleOf(problem));
      setTrouble(null);
      await noteAnswers(some, (sold) => answered(sold, value));
      await take(now.phone, value.stall);
    } finally {
      isSending.current = false;
    }
  }, [seller, take]);

  useEffect(() => {
    let giveBack: (() => void) | null = null;
    let isGone = false;
    void takeForThisTab(seller).then((release) => {
      if (isGone) return release?.();
      giveBack = release;
      setReadOnly(release === null);
    });
    // What is kept is shown before anybody is asked.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void read().then(send);
    const online = () => void send();
    const timer = setInterval(() => void sendUnsent(), TRY_AGAIN_MS);
    const sendUnsent = async () => {
      if ((await salesOf(seller)).some(isUnsent)) await send();
    };
    addEventListener('online', online);
    return () => {
      isGone = true;
      giveBack?.();
      clearInterval(timer);
      removeEventListener('online', online);
    };
  }, [seller, read, send]);

  return {
    here,
    sales,
    isReadOnly,
    trouble,
    send,

    async register(name: string): Promise<void> {
      const question = { to: 'POST /stall/phones', body: { name } } as const;
      const { value, problem } = await askFromBrowser(question, asAgreed<RegisteredPhone>());
      if (problem) return setTrouble(troubleOf(problem));
      setTrouble(null);
      await keepStall({ seller, phone: value, stall: emptyStall(value) });
      await send();
    },

    /** @returns whether they are along now */
    async takeAlong(wish: Omit<RequestBody<'POST /stall/phones/:id/pieces'>, 'secret'>): Promise<boolean> {
      if (!here) return false;
      const { id, secret } = here.phone;
      const question = {
        to: 'POST /stall/phones/:id/pieces',
        at: { id },
        body: { ...wish, secret },
      } as const;
      const { value, problem } = await askFromBrowser(question, asAgreed<StallOnPhone>());
      if (problem) setTrouble(troubleOf(problem));
      else {
        setTrouble(null);
        await take(here.phone, value);
      }
      return problem === null;
    },

    /** Kept on this phone before it is shown to anybody. */
    async sell(sold: Sold): Promise<SaleHere> {
      const now = (await stallOf(seller))!;
      const { number, title, code, receipt } = sold.piece;
      const sale = saleOf(sold, new Date());
      const made = {
        ...{ seller, sale, piece: sold.piece, number, title, code, receipt },
        ...{ outcome: null, refusal: null, undo: null },
      };
      const pieces = now.stall.pieces.filter(({ id }) => id !== sold.piece.id);
      await keepSale({ ...now, stall: { ...now.stall, pieces } }, made);
      await read();
      void send();
      return made;
    },

    /** A wrong tap: the piece is along again, also where there is no network. */
    async undo(sold: SaleHere): Promise<void> {
      const now = (await stallOf(seller))!;
      const again = pieceAgain(sold);
      const pieces = [...now.stall.pieces, ...(again ? [again] : [])];
      const then = { ...now, stall: { ...now.stall, pieces } };
      if (sold.refusal !== null) await dropSale(then, sold);
      else
        await keepUndo(then, sold, { fact: factOfUndo(sold.sale, new Date()), outcome: null, refusal: null });
      await read();
      void send();
    },

    async close(day: { counted: string; reason: string; evenSo: boolean }): Promise<ClosedDay | null> {
      if (!here) return null;
      await send();
      const { id, secret } = here.phone;
      const unsent = (await salesOf(seller)).filter(isUnsent);
      const named = unsent.map(({ sale }) => ({ id: sale.id, pieceId: sale.pieceId }));
      const body = { secret, ...day, unsent: named };
      const question = { to: 'POST /stall/phones/:id/close', at: { id }, body } as const;
      const { value, problem } = await askFromBrowser(question, asAgreed<ClosedDay>());
      if (problem) {
        setTrouble(troubleOf(problem));
        return null;
      }
      setTrouble(null);
      await forgetAnswered(seller);
      if (value.stall.phone.isCalledBack && unsent.length === 0) await forgetStall(seller);
      else await take(here.phone, value.stall);
      await read();
      return value;
    },
  };
}

export type Stall = ReturnType<typeof useStall>;

const troubleOf = (problem: Problem | 'offline' | 'asleep'): Trouble =>
  typeof problem === 'string' ? 'offline' : problem;

/** It counts as told only where the service names the sale's own hash. */
function answered(sold: SaleHere, { sales, undone }: SentSales): SaleHere {
  return withUndo(withSale(sold, sales), undone);
}

function withUndo(sold: SaleHere, answers: SentSales['undone']): SaleHere {
  const { undo, sale } = sold;
  const answer = answers.find(({ saleId }) => saleId === sale.id);
  if (!undo || !answer) return sold;
  if (answer.outcome === 'refused') return { ...sold, undo: { ...undo, refusal: answer.refusal } };
  return answer.hash === undo.fact.hash ? { ...sold, undo: { ...undo, outcome: 'undone' } } : sold;
}

function withSale(sold: SaleHere, answers: SentSales['sales']): SaleHere {
  const answer = answers.find(({ id }) => id === sold.sale.id);
  if (!answer) return sold;
  if (answer.outcome === 'refused') return { ...sold, refusal: answer.refusal };
  return answer.hash === sold.sale.hash ? { ...sold, outcome: answer.outcome, refusal: null } : sold;
}

const emptyStall = ({ id, name }: RegisteredPhone): StallOnPhone => ({
  phone: { id, name, isCalledBack: false },
  pieces: [],
  bank: null,
  cash: { amount: '0', currency: 'VND' },
  sold: 0,
});

/** Two tabs of one stall would sell a piece twice: the second only looks on. */
async function takeForThisTab(seller: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(`stall:${seller}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((giveBack) => resolve(() => giveBack()));
    });
  });
}
