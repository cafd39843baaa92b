import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UndoneMoves1796000400160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A move back within ten minutes: it is written beside the move it takes back.
      alter table fulfilment.history add column is_undo boolean not null default false;
      -- When the parcel came to where it is; null for those of before, which nobody undoes any more.
      alter table fulfilment.parcels add column moved_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fulfilment.parcels drop column moved_at;
      alter table fulfilment.history drop column is_undo;
    `);
  }
}
