import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Parcel, OpenedParcelState, ParcelMove } from '../domain/parcel.js';
import { FROM, PARCEL } from './parcel-rows.js';

/** Those that were sent before moves had their moment are left to people; those of former carriers take ten days. */
const IS_LONG_ON_THE_WAY = (now: string): string =>
  `p.state = 'sent' and p.moved_at < ${now}::timestamptz - make_interval(days => coalesce(c.days_to_arrive, 10))`;

@Injectable()
export class ParcelsStore {
  /** Opens the parcels of an order. Opened twice is opened once; what waited for money is due later then. */
  async open(
    tx: Tx,
    order: Pick<Parcel, 'orderId' | 'openedAt'>,
    parcels: readonly Pick<Parcel, 'id' | 'cooperativeId' | 'dueAt' | 'fetchDays'>[],
  ): Promise<void> {
    await tx.query(
      `with opened as (
         insert into fulfilment.parcels (id, order_id, cooperative_id, state, opened_at, due_at, fetch_days)
         select id, $3, cooperative_id, 'to-pack', $4, due_at, fetch_days
         from unnest($1::uuid[], $2::uuid[], $5::timestamptz[], $6::int[]) as parcel (id, cooperative_id, due_at, fetch_days)
         on conflict (id) do nothing returning id),
       later as (
         update fulfilment.parcels p set due_at = parcel.due_at
         from unnest($1::uuid[], $5::timestamptz[]) as parcel (id, due_at)
         where p.id = parcel.id and p.state = 'to-pack' and p.due_at < parcel.due_at)
       insert into fulfilment.history (parcel_id, position, state, at, actor) select id, 0, 'to-pack', $4, 'clock' from opened`,
      [
        parcels.map((parcel) => parcel.id),
        parcels.map((parcel) => parcel.cooperativeId),
        order.orderId,
        order.openedAt,
        parcels.map((parcel) => parcel.dueAt),
        parcels.map((parcel) => parcel.fetchDays),
      ],
    );
  }

  /** The cooperative's own parcel only. */
  lockOwn(tx: Tx, id: string, cooperativeId: string): Promise<Parcel | undefined> {
    return maybeRow<Parcel>(tx, `${PARCEL} where p.id = $1 and p.cooperative_id = $2 for update of p`, [
      id,
      cooperativeId,
    ]);
  }

  /** The order's own parcel only. */
  lockOfOrder(tx: Tx, id: string, orderId: string): Promise<Parcel | undefined> {
    return maybeRow<Parcel>(tx, `${PARCEL} where p.id = $1 and p.order_id = $2 for update of p`, [
      id,
      orderId,
    ]);
  }

  /** On their way for longer than their carriers take, and about whose money no bank asks; the longest first. */
  async longOnTheWay(sql: Sql, now: Date, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select p.id ${FROM} where ${IS_LONG_ON_THE_WAY('$1')}
         and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id)
       order by p.moved_at limit $2`,
      [now, limit],
    );
    return idsOf(rows);
  }

  /** Undefined when it has arrived or was taken back meanwhile. */
  lockLongOnTheWay(tx: Tx, id: string, now: Date): Promise<Parcel | undefined> {
    const sql = `${PARCEL} where p.id = $1 and ${IS_LONG_ON_THE_WAY('$2')} for update of p`;
    return maybeRow<Parcel>(tx, sql, [id, now]);
  }

  /** The newest of a cooperative that wait to be packed. */
  async toPack(sql: Sql, cooperativeId: string, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from fulfilment.parcels where cooperative_id = $1 and state = 'to-pack'
       order by due_at desc limit $2`,
      [cooperativeId, limit],
    );
    return idsOf(rows);
  }

  /** One that was sent keeps by whom. */
  async move(tx: Tx, id: string, { to, actor, sending, note }: ParcelMove, at: Date): Promise<void> {
    await tx.query(
      `update fulfilment.parcels set state = $2, carrier = coalesce($3, carrier),
         tracking_code = coalesce($4, tracking_code), moved_at = $5
       where id = $1`,
      [id, to, sending?.carrier.slug ?? null, sending?.trackingCode ?? null, at],
    );
    await this.note(tx, [id], { state: to, at, actor, note });
  }

  async acceptRefund(tx: Tx, id: string, refunded: bigint): Promise<void> {
    await tx.query('update fulfilment.parcels set accepted_refund = $2 where id = $1', [id, refunded]);
  }

  async cancelUnsent(tx: Tx, orderId: string, at: Date): Promise<void> {
    const { rows } = await tx.query<{ id: string }>(
      `update fulfilment.parcels set state = 'cancelled'
       where order_id = $1 and state in ('to-pack', 'packed') returning id`,
      [orderId],
    );
    await this.note(tx, idsOf(rows), { state: 'cancelled', at, actor: 'payment' });
  }

  /** The same of one parcel. */
  async cancelIfUnsent(tx: Tx, id: string, at: Date): Promise<void> {
    const { rows } = await tx.query<{ id: string }>(
      `update fulfilment.parcels set state = 'cancelled' where id = $1 and state in ('to-pack', 'packed') returning id`,
      [id],
    );
    await this.note(tx, idsOf(rows), { state: 'cancelled', at, actor: 'payment' });
  }

  /** Nothing of it is left to be sent. */
  async cancel(tx: Tx, id: string, actor: string, at: Date): Promise<void> {
    await tx.query(`update fulfilment.parcels set state = 'cancelled' where id = $1`, [id]);
    await this.note(tx, [id], { state: 'cancelled', at, actor });
  }

  /** As if the last move had not been made; the history tells both. */
  async moveBack(tx: Tx, id: string, to: 'to-pack' | 'packed', actor: string, at: Date): Promise<void> {
    await tx.query(
      `update fulfilment.parcels set state = $2, carrier = null, tracking_code = null, moved_at =
         (select max(at) from fulfilment.history where parcel_id = $1 and state = $2 and not is_undo)
       where id = $1`,
      [id, to],
    );
    await this.note(tx, [id], { state: to, at, actor, isUndo: true });
  }

  private async note(
    tx: Tx,
    parcelIds: readonly string[],
    { state, at, actor, isUndo = false, note }: Noted,
  ): Promise<void> {
    await tx.query(
      `insert into fulfilment.history (parcel_id, position, state, at, actor, is_undo, note)
       select id, (select count(*) from fulfilment.history where parcel_id = id), $2, $3, $4, $5, $6
       from unnest($1::uuid[]) as parcel (id)`,
      [parcelIds, state, at, actor, isUndo, note ?? null],
    );
  }
}

/** A row of history. */
interface Noted {
  state: OpenedParcelState;
  at: Date;
  actor: string;
  isUndo?: boolean;
  note?: string | undefined;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
