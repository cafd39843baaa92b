import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A piece that is made for an order is never for sale to others: once it has its certificate it is that buyer's. */
export class PromisedPieces1796301400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From the day it is finished until it has its certificate, or is not wanted any more.
      create table inventory.promised_pieces (
        piece_id uuid primary key,
        order_id uuid not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inventory.promised_pieces');
  }
}
