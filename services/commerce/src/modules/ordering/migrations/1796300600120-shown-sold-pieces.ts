import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of sold pieces in their own statements. */
export class ShownSoldPieces1796300600120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view ordering.shown_sold_pieces as
        select l.order_id, l.parcel_id, l.id as line_id, l.position, l.title, l.picture_cid, p.piece_id, p.public_number
        from ordering.lines l join ordering.line_pieces p on p.line_id = l.id
        where p.released_at is null;
      -- Whose order it is, for the officers who have to do with it.
      create view ordering.shown_orders as
        select id, code, language, buyer_name, buyer_phone, placed_at from ordering.orders;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view ordering.shown_sold_pieces, ordering.shown_orders');
  }
}
