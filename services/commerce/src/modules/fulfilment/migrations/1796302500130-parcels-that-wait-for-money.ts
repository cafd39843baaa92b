import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parcel of which something is paid in two parts is not late before its rest is paid. */
export class ParcelsThatWaitForMoney1796302500130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      shownUntold('and not exists (select from ordering.shown_rests_due d where d.parcel_id = p.id)'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(shownUntold(''));
  }
}

const shownUntold = (butNot: string): string => `
  create or replace view fulfilment.shown_untold as
    select h.at from fulfilment.history h where not h.is_told
    union all
    select p.due_at from fulfilment.parcels p
    where not p.is_late_told and p.state in ('to-pack', 'packed') and (p.state = 'to-pack' or p.fetch_days is null)
      and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id) ${butNot}
    union all
    select p.moved_at + make_interval(days => p.fetch_days) from fulfilment.parcels p
    where not p.is_unfetched_told and p.state = 'packed' and p.fetch_days is not null`;
