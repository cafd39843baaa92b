import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of the chain in their own statements. */
export class ShownEvents1796259560400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW chain.shown_events AS
        SELECT cooperative, name, args, block_number, log_index, transaction_hash FROM chain.events;
      -- A replacement that stands: clean signers may give a batch its standing back after a theft.
      CREATE VIEW chain.shown_replacements AS
        SELECT s.cooperative, s.args FROM chain.events s
        WHERE s.name = 'BatchSuperseded' AND NOT EXISTS (
          SELECT FROM chain.events e WHERE e.cooperative = s.cooperative AND e.name = 'BatchEndorsed'
            AND e.args ->> 'root' = s.args ->> 'root'
            AND (e.block_number, e.log_index) > (s.block_number, s.log_index));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW chain.shown_events, chain.shown_replacements');
  }
}
