import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parcel that came back from the door is cancelled, and it is still known who carried it. */
export class ParcelsThatCameBack1796300400240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fulfilment.parcels drop constraint parcels_check,
        add constraint parcels_carrier_check check (carrier is not null or state not in ('sent', 'delivered'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update fulfilment.parcels set carrier = null where state not in ('sent', 'delivered');
      alter table fulfilment.parcels drop constraint parcels_carrier_check,
        add constraint parcels_check check ((state in ('sent', 'delivered')) = (carrier is not null));
    `);
  }
}
