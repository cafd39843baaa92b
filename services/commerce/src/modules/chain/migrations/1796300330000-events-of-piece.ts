import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a verdict asks of one piece and of one batch is found by their number and root, however much a cooperative has done. */
export class EventsOfPiece1796300330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX events_of_piece
        ON chain.events (cooperative_number, ((args ->> 'number')::bigint), name, block_number, log_index)
        WHERE name IN ('Claimed', 'StatusSet');
      CREATE INDEX events_of_batch ON chain.events (cooperative_number, (args ->> 'root'), name)
        WHERE name IN ('BatchIssued', 'BatchSuperseded', 'BatchEndorsed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX chain.events_of_piece, chain.events_of_batch');
  }
}
