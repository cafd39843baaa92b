import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotesOfMoves1796300390310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Why a move was made otherwise than usual, in an officer's words: packed without a look at the labels.
      alter table fulfilment.history add column note text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table fulfilment.history drop column note');
  }
}
