import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which a cooperative brings or sends, and the day that a buyer wished for. */
export class DeliveryDays1796301900120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The past is not edited: a change is a row more, and its last one holds.
      create table ordering.delivery_days (
        id uuid primary key,
        cooperative_id uuid not null,
        valid_from timestamptz not null,
        -- { weekdays, daysAhead }, 1 for Monday; null: no day is wished for any more.
        days jsonb,
        -- The officer's user id.
        set_by text not null
      );
      create index delivery_days_of_cooperative
        on ordering.delivery_days (cooperative_id, valid_from desc, id desc);
      create trigger delivery_days_append_only before update or delete on ordering.delivery_days
        for each row execute function ordering.refuse_change();

      -- A wish and no promise; null without one.
      alter table ordering.parcels add column wished_day date check (wished_day is null or pick_up is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.parcels drop column wished_day;
      drop table ordering.delivery_days;
    `);
  }
}
