import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToldCarriers1796300390330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.parcels
        -- The carrier's name in both languages, as the buyer was told; of before, what an officer typed.
        add column carrier_name jsonb,
        -- The carrier's own page about the parcel, where one is known.
        add column tracking_url text;
      update ordering.parcels set carrier_name = jsonb_build_object('vi', carrier, 'en', carrier)
        where carrier is not null;
      alter table ordering.parcels drop column carrier;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.parcels add column carrier text;
      update ordering.parcels set carrier = carrier_name ->> 'vi';
      alter table ordering.parcels drop column carrier_name, drop column tracking_url;
    `);
  }
}
