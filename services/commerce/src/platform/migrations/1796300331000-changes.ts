import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which changes are committed, as a number that only grows: whoever keeps an answer sees by it whether the answer is still
 * true. A table is watched by a trigger of its own module.
 */
export class Changes1796300331000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each transaction that changed something, until they are added up. Nobody waits for anybody.
      CREATE TABLE platform.changes (topic text NOT NULL, amount bigint NOT NULL);

      -- The amounts are drawn: in a database that was set back to an earlier day, other changes have another sum.
      CREATE FUNCTION platform.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          noted constant text := 'platform.noted_' || TG_ARGV[0];
        BEGIN
          IF current_setting(noted, true) IS DISTINCT FROM pg_current_xact_id()::text THEN
            INSERT INTO platform.changes VALUES (TG_ARGV[0], 1 + floor(random() * 1000000000)::bigint);
            PERFORM set_config(noted, pg_current_xact_id()::text, true);
          END IF;
          RETURN NULL;
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.note_change; DROP TABLE platform.changes');
  }
}
