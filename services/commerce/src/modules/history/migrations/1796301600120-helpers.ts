import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who acts for a maker may put a piece down. */
export class HelpersInHistory1796301600120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE history.piece_events
        DROP CONSTRAINT piece_events_by_role_check,
        ADD CONSTRAINT piece_events_by_role_check
          CHECK (by_role IN ('maker', 'helper', 'officer', 'buyer', 'holder', 'service'));
    `);
  }

  /** What helpers did stays: it is only added to. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE history.piece_events
        DROP CONSTRAINT piece_events_by_role_check,
        ADD CONSTRAINT piece_events_by_role_check
          CHECK (by_role IN ('maker', 'officer', 'buyer', 'holder', 'service')) NOT VALID;
    `);
  }
}
