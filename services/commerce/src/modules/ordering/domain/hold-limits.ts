import type { Rail } from '../../../../api/payments.js';
import { longerThanCard } from './hold-time.js';
import { HoldRefused } from './ordering.errors.js';

/** What a buyer is known by while nothing is paid. */
export type HolderKind = 'address' | 'phone' | 'email';

/** A row of `ordering.hold_limits`, with how many orders were paid by this holder within the last day. */
export interface HoldLimit {
  countedBy: HolderKind;
  mostOrders: number;
  mostPieces: number;
  mostOfProduct: number | null;
  mostLapsed: number;
  lapsedWithinMinutes: number;
  /** Null: any number. */
  mostHeldMinutes: number | null;
  heldWithinMinutes: number;
  roomPerPaid: number;
  paid: number;
}

export interface WantedLine {
  productId: string;
  quantity: number;
}

/**
 * An order of the same holder that is not paid: it waits, or it ended so within the last hours. Not one that was confirmed to
 * be paid at the door: of those a telephone has few.
 */
export interface UnpaidOrder {
  countedBy: HolderKind;
  state: 'placed' | 'expired' | 'cancelled';
  rail: Rail;
  placedAt: Date;
  /** When its pieces went back, or will. */
  endsAt: Date;
  /** Somebody gave a card for it, or a good part of a transfer came: that is a buyer, though perhaps an unlucky one. */
  wasTried: boolean;
  lines: WantedLine[];
}

/**
 * Whether a buyer may keep these pieces too before anything is paid. A telephone or an e-mail is a person. An address
 * may be a whole fair or a mobile network: there only orders count for which nobody gave a card yet, and whoever pays
 * makes room for the neighbours.
 *
 * @throws HoldRefused
 */
export function refuseBeyondLimits(
  limits: readonly HoldLimit[],
  unpaid: readonly UnpaidOrder[],
  wanted: readonly WantedLine[],
  now: Date,
): void {
  for (const limit of limits) {
    const own = unpaid.filter((order) => order.countedBy === limit.countedBy);
    refuseLapsed(limit, own, wanted, now);
    refuseHeldInAll(limit, own, wanted, now);
    refuseTooMuch(limit, own, wanted, now);
  }
}

/** Who let the same pieces go unpaid a moment ago lets others come first; the longer, the longer they were kept. */
function refuseLapsed(
  limit: HoldLimit,
  own: readonly UnpaidOrder[],
  wanted: readonly WantedLine[],
  now: Date,
): void {
  const windowMs = limit.lapsedWithinMinutes * MINUTE_MS;
  const ends = own
    .filter(({ state, wasTried, lines }) => state === 'expired' && !wasTried && shares(lines, wanted))
    .map(({ endsAt, rail }) => new Date(endsAt.getTime() + windowMs * longerThanCard(rail)))
    .filter((end) => end > now)
    .sort((a, b) => a.getTime() - b.getTime());
  const room = limit.mostLapsed + limit.roomPerPaid * limit.paid;
  const opens = ends[ends.length - room];
  if (!opens) return;
  const reason = limit.countedBy === 'address' ? 'network' : 'lapsed';
  throw new HoldRefused(reason, { minutes: minutesUntil(opens, now) });
}

/** So does who ordered the same pieces, cancelled, and ordered them anew, until enough of it is long ago. */
function refuseHeldInAll(
  { mostHeldMinutes, heldWithinMinutes }: HoldLimit,
  own: readonly UnpaidOrder[],
  wanted: readonly WantedLine[],
  now: Date,
): void {
  if (mostHeldMinutes === null) return;
  const forgottenAt = ({ endsAt }: UnpaidOrder): Date =>
    new Date(endsAt.getTime() + heldWithinMinutes * MINUTE_MS);
  const held = own
    .filter(({ state, wasTried, lines }) => state === 'cancelled' && !wasTried && shares(lines, wanted))
    .filter((order) => forgottenAt(order) > now)
    .sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime());
  let leftMs = held.reduce((sum, it) => sum + (it.endsAt.getTime() - it.placedAt.getTime()), 0);
  for (const order of held) {
    if (leftMs < mostHeldMinutes * MINUTE_MS) return;
    leftMs -= order.endsAt.getTime() - order.placedAt.getTime();
    if (leftMs < mostHeldMinutes * MINUTE_MS)
      throw new HoldRefused('lapsed', { minutes: minutesUntil(forgottenAt(order), now) });
  }
}

function refuseTooMuch(
  limit: HoldLimit,
  own: readonly UnpaidOrder[],
  wanted: readonly WantedLine[],
  now: Date,
): void {
  const isNetwork = limit.countedBy === 'address';
  const waiting = own.filter(({ state, wasTried }) => state === 'placed' && !(isNetwork && wasTried));
  const room = limit.roomPerPaid * limit.paid;
  const [mostOrders, mostPieces] = [limit.mostOrders + room, limit.mostPieces + room];
  const held = piecesIn(waiting.flatMap((order) => order.lines));
  if (isNetwork && waiting.length > 0) {
    if (waiting.length < mostOrders && held + piecesIn(wanted) <= mostPieces) return;
    const first = Math.min(...waiting.map(({ endsAt }) => endsAt.getTime()));
    throw new HoldRefused('network', { minutes: minutesUntil(new Date(first), now) });
  }
  if (waiting.length >= mostOrders) {
    throw new HoldRefused('orders', { waiting: waiting.length, most: mostOrders });
  }
  if (held + piecesIn(wanted) > mostPieces) throw new HoldRefused('pieces', { held, most: mostPieces });
  const { mostOfProduct } = limit;
  if (mostOfProduct === null) return;
  for (const { productId, quantity } of wanted) {
    const ofIt = waiting.flatMap(({ lines }) => lines.filter((line) => line.productId === productId));
    if (piecesIn(ofIt) + quantity > mostOfProduct) {
      throw new HoldRefused('product', { productId, held: piecesIn(ofIt), most: mostOfProduct });
    }
  }
}

const MINUTE_MS = 60_000;

const piecesIn = (lines: readonly WantedLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

const shares = (lines: readonly WantedLine[], wanted: readonly WantedLine[]): boolean =>
  lines.some((line) => wanted.some(({ productId }) => productId === line.productId));

const minutesUntil = (moment: Date, now: Date): number =>
  Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / MINUTE_MS));
