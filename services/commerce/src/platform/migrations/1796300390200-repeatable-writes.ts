import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writes that may come again, each in the hand of one request; their answers are sealed (decision 0047). */
export class RepeatableWrites1796300390200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.repeatable_writes (
        id bytea PRIMARY KEY,
        fingerprint bytea NOT NULL,
        -- Of the request that has it in hand; whoever takes it over has another.
        turn uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        -- Written in the transaction of the effect.
        effect_at timestamptz,
        answer bytea,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ON platform.repeatable_writes (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.repeatable_writes');
  }
}
