import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of some products there are so many pieces and never more, each with its number among them. */
export class Editions1796302100110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalog.products
        -- Never changed once it is set.
        add column edition_of integer check (edition_of between 2 and 1000),
        -- Pieces that are there, as drafts too, and pieces that are promised to orders.
        add column edition_taken integer not null default 0,
        add check (edition_taken >= 0 and edition_taken <= coalesce(edition_of, 0));

      alter table catalog.pieces
        -- From the first final certificate on, in the order in which they were sealed.
        add column edition_number integer check (edition_number > 0),
        add unique (product_id, edition_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalog.pieces drop column edition_number;
      alter table catalog.products drop column edition_taken, drop column edition_of;
    `);
  }
}
