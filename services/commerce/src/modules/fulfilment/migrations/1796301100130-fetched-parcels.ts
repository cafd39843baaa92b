import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parcel that its buyer fetches is ready once it is packed: it is late no more, but may wait too long to be fetched. */
export class FetchedParcels1796301100130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fulfilment.parcels
        -- Within how many days a ready one should be fetched; null for one that is sent.
        add column fetch_days integer check (fetch_days > 0),
        -- Whether those who tell people of it have heard that nobody came.
        add column is_unfetched_told boolean not null default false,
        drop constraint parcels_carrier_check,
        -- Nobody carries what is fetched.
        add constraint parcels_carrier_check
          check (carrier is not null or fetch_days is not null or state not in ('sent', 'delivered'));
      create index parcels_unfetched_untold on fulfilment.parcels (moved_at)
        where not is_unfetched_told and state = 'packed' and fetch_days is not null;

      create or replace view fulfilment.shown_untold as
        select h.at from fulfilment.history h where not h.is_told
        union all
        select p.due_at from fulfilment.parcels p
        where not p.is_late_told and p.state in ('to-pack', 'packed') and (p.state = 'to-pack' or p.fetch_days is null)
          and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id)
        union all
        select p.moved_at + make_interval(days => p.fetch_days) from fulfilment.parcels p
        where not p.is_unfetched_told and p.state = 'packed' and p.fetch_days is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view fulfilment.shown_untold as
        select h.at from fulfilment.history h where not h.is_told
        union all
        select p.due_at from fulfilment.parcels p
        where not p.is_late_told and p.state in ('to-pack', 'packed')
          and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id);
      drop index fulfilment.parcels_unfetched_untold;
      alter table fulfilment.parcels
        drop constraint parcels_carrier_check,
        drop column fetch_days,
        drop column is_unfetched_told;
      -- What was handed over without a carrier went by hand.
      update fulfilment.parcels set carrier = 'hand' where carrier is null and state in ('sent', 'delivered');
      alter table fulfilment.parcels add constraint parcels_carrier_check
        check (carrier is not null or state not in ('sent', 'delivered'));
    `);
  }
}
