import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Arrivals1796300390320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A parcel that is so many days on its way, and of which nobody says anything, has arrived.
      alter table fulfilment.carriers add column days_to_arrive integer not null default 10 check (days_to_arrive > 0);
      update fulfilment.carriers set days_to_arrive = 5 where slug = 'hand';
      create index parcels_on_their_way on fulfilment.parcels (moved_at) where state = 'sent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index fulfilment.parcels_on_their_way;
      alter table fulfilment.carriers drop column days_to_arrive;
    `);
  }
}
