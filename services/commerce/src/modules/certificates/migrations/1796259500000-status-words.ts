import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of changes of status, by the digest that stands on chain: read by pages that show why. */
export class StatusWords1796259500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificates.status_words (
        digest bytea PRIMARY KEY CHECK (length(digest) = 32),
        words text NOT NULL
      );
      INSERT INTO certificates.status_words (digest, words)
        SELECT DISTINCT ON (reason_digest) reason_digest, reason_text FROM certificates.acts
        WHERE reason_digest IS NOT NULL AND reason_text IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificates.status_words');
  }
}
