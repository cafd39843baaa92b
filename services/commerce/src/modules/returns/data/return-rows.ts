import type { OfficeReturn, OrderReturns } from '../../../../api/returns.js';
import { moneyToWire } from '../../../../api/money.js';
import { money } from '../../../kernel/money.js';

type OnPage = OrderReturns['returns'][number];

export interface ReturnRow extends Omit<OnPage, 'openedAt' | 'arriveBy' | 'refunded' | 'history' | 'pieces'> {
  openedAt: Date;
  arriveBy: Date | null;
  refunded: bigint;
  currency: string;
  pieces: OfficeReturn['pieces'];
  history: { state: OnPage['state']; at: string }[];
}

/** Of a return `r`, in the names of `api/returns.ts`. */
export const RETURN_COLUMNS = `r.id, r.parcel_id as "parcelId", r.state, r.reason, r.words, r.answer, r.opened_at as "openedAt",
    r.arrive_by as "arriveBy", r.refunded, r.currency,
    (select jsonb_agg(jsonb_build_object('lineId', p.line_id, 'number', p.public_number, 'title', p.title,
        'pictureCid', p.picture_cid, 'finding', p.finding, 'tokenAddress', p.token_address,
        'isOpened', (select count(*) from (select from chain.shown_events e where e.name = 'Claimed'
          and e.cooperative_number = split_part(p.public_number, '/', 1)::numeric
          and (e.args ->> 'number')::bigint = split_part(p.public_number, '/', 2)::bigint limit 1) as opened) > 0)
        order by p.public_number)
      from returns.pieces p where p.return_id = r.id) as pieces,
    array(select f.id from returns.photographs f where f.return_id = r.id order by f.taken_at, f.id) as photographs,
    (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at) order by h.position)
      from returns.history h where h.return_id = r.id) as history`;

/** What buyer and officer see alike. */
export function returnOnPage(row: ReturnRow): OnPage {
  const { id, parcelId, state, reason, words, answer, photographs, currency } = row;
  return {
    ...{ id, parcelId, state, reason, words, answer, photographs },
    openedAt: row.openedAt.toISOString(),
    arriveBy: row.arriveBy?.toISOString() ?? null,
    refunded: moneyToWire(money(row.refunded, currency)),
    pieces: row.pieces.map(({ isOpened: _, ...piece }) => piece),
    history: row.history.map((it) => ({ state: it.state, at: new Date(it.at).toISOString() })),
  };
}
