import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Fulfilment1795348800230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema fulfilment;

      -- A paid parcel on its way from one cooperative to the buyer. Its id is the one ordering gave it.
      create table fulfilment.parcels (
        id uuid primary key,
        order_id uuid not null,
        cooperative_id uuid not null,
        state text not null check (state in ('to-pack', 'packed', 'sent', 'delivered')),
        carrier text,
        tracking_code text,
        opened_at timestamptz not null,
        -- Until when it should be on its way.
        due_at timestamptz not null,
        check ((state in ('sent', 'delivered')) = (carrier is not null))
      );
      create index parcels_of_cooperative on fulfilment.parcels (cooperative_id, opened_at desc, id desc);
      create index parcels_to_send on fulfilment.parcels (cooperative_id, due_at) where state in ('to-pack', 'packed');

      create table fulfilment.history (
        parcel_id uuid not null references fulfilment.parcels,
        position integer not null,
        state text not null,
        at timestamptz not null,
        -- The officer's user id, or clock for what happened by itself.
        actor text not null,
        primary key (parcel_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema fulfilment cascade');
  }
}
