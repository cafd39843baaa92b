import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a cooperative's pieces can be fetched, and parcels that are: an order of nothing else goes to no address. */
export class PickUp1796301100120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The past is not edited: a change is a row more, and its last one holds.
      create table ordering.pick_up_places (
        id uuid primary key,
        cooperative_id uuid not null,
        valid_from timestamptz not null,
        -- { street, ward, province, open: { vi, en }, daysToFetch }; null: nothing is fetched there any more.
        place jsonb,
        province_code char(2),
        ward_code char(5),
        -- The officer's user id.
        set_by text not null,
        check ((place is null) = (province_code is null) and (place is null) = (ward_code is null))
      );
      create index pick_up_places_of_cooperative
        on ordering.pick_up_places (cooperative_id, valid_from desc, id desc);
      create trigger pick_up_places_append_only before update or delete on ordering.pick_up_places
        for each row execute function ordering.refuse_change();

      -- The place as it was when the order was placed; null for a parcel that is sent.
      alter table ordering.parcels add column pick_up jsonb;

      alter table ordering.orders
        alter column country_code drop not null,
        alter column province drop not null,
        alter column ward drop not null,
        alter column street drop not null,
        add constraint address_is_whole check (num_nulls(country_code, province, ward, street) in (0, 4));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        drop constraint address_is_whole,
        alter column country_code set not null,
        alter column province set not null,
        alter column ward set not null,
        alter column street set not null;
      alter table ordering.parcels drop column pick_up;
      drop table ordering.pick_up_places;
    `);
  }
}
