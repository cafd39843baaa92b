import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an order is to be paid, and money that waits for a person's hand. */
export class RailsOfOrders1796300400020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        add column rail text not null default 'card' check (rail in ('card', 'transfer')),
        -- Due to the buyer of what paid the order, on its way or not; the rest came beside: twice, or too much.
        add column owed_of_price bigint not null default 0 check (owed_of_price >= 0),
        drop constraint orders_owed_because_check,
        -- by-hand: it did not come by card, so a person sends it.
        add constraint orders_owed_because_check check (owed_because in ('refused', 'returned', 'by-hand'));
      update ordering.orders set owed_of_price = owed where owed > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders drop column rail, drop column owed_of_price,
        drop constraint orders_owed_because_check,
        add constraint orders_owed_because_check check (owed_because in ('refused', 'returned'));
    `);
  }
}
