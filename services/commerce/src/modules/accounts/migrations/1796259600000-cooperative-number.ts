import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cooperative's number in the register is called so everywhere. */
export class CooperativeNumber1796259600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts.cooperatives RENAME COLUMN chain_id TO cooperative_number`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts.cooperatives RENAME COLUMN cooperative_number TO chain_id`);
  }
}
