import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the chain's news of each cooperative were followed; without a row everything is looked at. */
export class FollowedNews1796259550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificates.followed_news (
        chain_number bigint PRIMARY KEY,
        event_id bigint NOT NULL,
        taken_back integer NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificates.followed_news');
  }
}
