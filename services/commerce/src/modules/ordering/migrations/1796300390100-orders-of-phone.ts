import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders of a telephone, the newest first: ids carry the time they were made. */
export class OrdersOfPhone1796300390100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index orders_of_phone on ordering.orders (buyer_phone, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ordering.orders_of_phone');
  }
}
