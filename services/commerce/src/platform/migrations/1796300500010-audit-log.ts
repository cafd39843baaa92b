import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed something by asking for it (decision 0048). Written once, in the transaction of the change. */
export class AuditLog1796300500010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.audit_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        -- Method and path of the request, as in POST /office/parcels/:id/pack.
        action text NOT NULL,
        -- Who is signed in, or holds a ticket of the sealing pages.
        user_id text,
        -- Of what a guest shows, or of their network: the same again is the same pseudonym.
        pseudonym text,
        role text NOT NULL,
        -- For whom.
        cooperative_id uuid,
        artisan_id uuid,
        -- What stands in the path, without secrets.
        path jsonb NOT NULL,
        -- The names of what was sent, never what it says.
        fields text[] NOT NULL,
        status smallint NOT NULL,
        trace_id text NOT NULL,
        CHECK ((user_id IS NULL) <> (pseudonym IS NULL))
      );
      CREATE INDEX audit_of_cooperative ON platform.audit_log (cooperative_id, id DESC)
        WHERE cooperative_id IS NOT NULL;
      CREATE INDEX audit_of_person ON platform.audit_log (user_id, id DESC) WHERE user_id IS NOT NULL;
      CREATE INDEX audit_by_time ON platform.audit_log (at);

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What somebody did is written down once and never changed.'
          USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_log
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.audit_log; DROP FUNCTION platform.refuse_change()');
  }
}
