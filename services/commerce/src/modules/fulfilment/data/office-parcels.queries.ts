import { Injectable } from '@nestjs/common';
import type { OfficeParcelList } from '../../../../api/orders.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { moneyToWire } from '../../../../api/money.js';
import { holdOf, ParcelFactsQueries, goneBack, type ParcelFacts } from '../../ordering/index.js';
import { carriageOf } from '../domain/carrier.js';
import { isHere, isLate, undoOf, type Parcel, type OpenedParcelState } from '../domain/parcel.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';
import { PARCEL_WITH_HISTORY } from './parcel-rows.js';

type OfficeParcel = OfficeParcelList['items'][number];
type ParcelRow = Parcel & Pick<OfficeParcel, 'history'>;

/** A cooperative's own parcels, for its officers. */
@Injectable()
export class OfficeParcelsQueries {
  constructor(
    private readonly database: Database,
    private readonly facts: ParcelFactsQueries,
    private readonly clock: Clock,
  ) {}

  /** The newest first. `after` is the id of the last one seen: ids carry the time they were made. */
  async list(
    cooperativeId: string,
    page: { state?: OpenedParcelState | undefined; after?: string | undefined; limit: number },
  ): Promise<OfficeParcelList> {
    const { rows } = await this.database.query<ParcelRow>(
      `${PARCEL_WITH_HISTORY} where p.cooperative_id = $1 and ($2::text is null or p.state = $2)
         and ($3::uuid is null or (p.opened_at, p.id) < (select opened_at, id from fulfilment.parcels where id = $3))
       order by p.opened_at desc, p.id desc limit $4`,
      [cooperativeId, page.state ?? null, page.after ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    return {
      items: await this.complete(shown),
      nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws ParcelNotFound, also for another cooperative's */
  async one(cooperativeId: string, id: string): Promise<OfficeParcel> {
    const row = await maybeRow<ParcelRow>(
      this.database,
      `${PARCEL_WITH_HISTORY} where p.id = $1 and p.cooperative_id = $2`,
      [id, cooperativeId],
    );
    const [parcel] = row ? await this.complete([row]) : [];
    if (!parcel) throw new ParcelNotFound();
    return parcel;
  }

  /** How many wait to be sent, and how many of them should be on their way already. */
  async waiting(cooperativeId: string): Promise<{ toSend: number; late: number }> {
    const row = await maybeRow<{ toSend: number; late: number }>(
      this.database,
      `select count(*)::int as "toSend", (count(*) filter (where due_at < $2 and d.parcel_id is null))::int as late
       from fulfilment.parcels p left join (select distinct parcel_id from ordering.shown_rests_due) d on d.parcel_id = p.id
       where cooperative_id = $1 and state in ('to-pack', 'packed')
         and (state = 'to-pack' or fetch_days is null)`,
      [cooperativeId, this.clock.now()],
    );
    return row ?? { toSend: 0, late: 0 };
  }

  private async complete(parcels: readonly ParcelRow[]): Promise<OfficeParcel[]> {
    const facts = await this.facts.byIds(parcels.map((parcel) => parcel.id));
    return parcels.map((parcel) => {
      const sold = facts.get(parcel.id);
      invariant(sold, `Parcel ${parcel.id} belongs to no order.`);
      return officeParcel(parcel, sold, this.clock.now());
    });
  }
}

function officeParcel(parcel: ParcelRow, sold: ParcelFacts, now: Date): OfficeParcel {
  const { state, acceptedRefund } = parcel;
  const { money, taken, decided, isRestDue, ...facts } = sold;
  const hold = isHere(parcel) ? holdOf(money, taken, acceptedRefund + decided, isRestDue) : null;
  return {
    ...facts,
    state,
    ...carriageOf(parcel),
    // What waits because of its money is not late.
    late: hold !== 'rest-due' && isLate(parcel, now),
    undoUntil: undoOf(parcel, now)?.toISOString() ?? null,
    refunded: moneyToWire(goneBack(money)),
    // From the database's own way of writing a moment to the one of the wire.
    history: parcel.history.map((it) => ({ ...it, at: new Date(it.at).toISOString() })),
    hold,
  };
}
