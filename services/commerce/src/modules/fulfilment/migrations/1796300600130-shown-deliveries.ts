import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of parcels in their own statements. */
export class ShownDeliveries1796300600130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view fulfilment.shown_deliveries as
        select p.id as parcel_id, p.order_id, p.cooperative_id, p.state,
          (select max(h.at) from fulfilment.history h
           where h.parcel_id = p.id and h.state = 'delivered' and p.state = 'delivered') as delivered_at
        from fulfilment.parcels p;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view fulfilment.shown_deliveries');
  }
}
