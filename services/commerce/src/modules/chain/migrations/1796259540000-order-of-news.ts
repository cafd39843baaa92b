import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which order events were read: those of the token come after those of the registries, also of older blocks. And
 * how often something was taken back, so that whoever follows the news knows when to begin anew.
 */
export class OrderOfNews1796259540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chain.events ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
      CREATE UNIQUE INDEX events_as_read ON chain.events (cooperative, id);
      ALTER TABLE chain.progress ADD COLUMN taken_back integer NOT NULL DEFAULT 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chain.progress DROP COLUMN taken_back;
      ALTER TABLE chain.events DROP COLUMN id;
    `);
  }
}
