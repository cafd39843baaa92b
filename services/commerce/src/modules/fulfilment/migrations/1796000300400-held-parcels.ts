import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HeldParcels1796000300400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fulfilment.parcels
        drop constraint parcels_state_check,
        add constraint parcels_state_check
          check (state in ('to-pack', 'packed', 'sent', 'delivered', 'cancelled')),
        -- How much of the order had been refunded when an officer decided to send the parcel all the same.
        add column accepted_refund bigint not null default 0;
      create index parcels_of_order on fulfilment.parcels (order_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index fulfilment.parcels_of_order;
      alter table fulfilment.parcels drop column accepted_refund;
    `);
  }
}
