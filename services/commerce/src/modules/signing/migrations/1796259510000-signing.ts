import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys, tickets and acts become a module's own. What a ticket or an act is about is its purpose's word, so that a new
 * purpose needs no column: `subject` holds it.
 */
export class Signing1796259510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA signing;
      -- Across modules there are only ids.
      ALTER TABLE certificates.statements DROP CONSTRAINT statements_signing_key_id_fkey;
      ALTER TABLE certificates.batches DROP CONSTRAINT batches_act_id_fkey;
      ALTER TABLE certificates.signing_keys SET SCHEMA signing;
      ALTER TABLE certificates.tickets SET SCHEMA signing;
      ALTER TABLE certificates.acts SET SCHEMA signing;
      ALTER TABLE certificates.act_signatures SET SCHEMA signing;

      ALTER TABLE signing.tickets ADD COLUMN subject jsonb;
      UPDATE signing.tickets SET subject = jsonb_strip_nulls(jsonb_build_object(
        'keyKind', key_kind, 'challenge', '0x' || encode(challenge, 'hex'),
        'pieceId', piece_id, 'actId', act_id, 'batchId', batch_id));
      ALTER TABLE signing.tickets
        ALTER COLUMN subject SET NOT NULL,
        DROP CONSTRAINT tickets_purpose_check,
        DROP COLUMN key_kind, DROP COLUMN challenge, DROP COLUMN piece_id, DROP COLUMN act_id, DROP COLUMN batch_id;

      ALTER TABLE signing.acts ADD COLUMN subject jsonb;
      UPDATE signing.acts SET subject = CASE
        WHEN kind = 'issue-batch' THEN jsonb_build_object('batchId', batch_id)
        WHEN kind = 'set-status' THEN jsonb_build_object('number', number, 'state', wanted -> 'state',
          'reason', wanted -> 'reason', 'text', reason_text)
        ELSE jsonb_build_object('signingKeyId', signing_key_id) END;
      DROP INDEX signing.one_live_act_per_key, signing.acts_by_reason, signing.acts_pending_by_number;
      ALTER TABLE signing.acts
        ALTER COLUMN subject SET NOT NULL,
        DROP CONSTRAINT acts_kind_check,
        DROP COLUMN batch_id, DROP COLUMN signing_key_id, DROP COLUMN number, DROP COLUMN reason_text,
        DROP COLUMN reason_digest, DROP COLUMN wanted;
      -- A key is brought to the chain by one act at a time.
      CREATE UNIQUE INDEX one_live_act_per_key ON signing.acts ((subject ->> 'signingKeyId'), kind)
        WHERE subject ? 'signingKeyId' AND state IN ('signing', 'submitted', 'recorded');
      CREATE INDEX live_acts ON signing.acts (cooperative_id, kind)
        WHERE state IN ('signing', 'submitted', 'recorded');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX signing.live_acts, signing.one_live_act_per_key;
      ALTER TABLE signing.acts
        ADD COLUMN batch_id uuid, ADD COLUMN signing_key_id uuid REFERENCES signing.signing_keys,
        ADD COLUMN number bigint, ADD COLUMN reason_text text, ADD COLUMN reason_digest bytea, ADD COLUMN wanted jsonb;
      UPDATE signing.acts SET
        batch_id = (subject ->> 'batchId')::uuid,
        signing_key_id = (subject ->> 'signingKeyId')::uuid,
        number = (subject ->> 'number')::bigint,
        reason_text = subject ->> 'text',
        reason_digest = (SELECT digest FROM certificates.status_words w WHERE w.words = subject ->> 'text'),
        wanted = CASE WHEN subject ? 'number'
          THEN jsonb_build_object('state', subject -> 'state', 'reason', subject -> 'reason') END;
      ALTER TABLE signing.acts DROP COLUMN subject;
      CREATE INDEX acts_by_reason ON signing.acts (reason_digest) WHERE reason_digest IS NOT NULL;
      CREATE INDEX acts_pending_by_number ON signing.acts (cooperative_id, number)
        WHERE kind = 'set-status' AND state IN ('signing', 'submitted');
      CREATE UNIQUE INDEX one_live_act_per_key ON signing.acts (signing_key_id, kind)
        WHERE signing_key_id IS NOT NULL AND state IN ('signing', 'submitted', 'recorded');
      -- Tickets live ten minutes.
      DELETE FROM signing.tickets;
      ALTER TABLE signing.tickets DROP COLUMN subject, ADD COLUMN key_kind text, ADD COLUMN challenge bytea,
        ADD COLUMN piece_id uuid, ADD COLUMN act_id uuid, ADD COLUMN batch_id uuid;
      ALTER TABLE signing.act_signatures SET SCHEMA certificates;
      ALTER TABLE signing.acts SET SCHEMA certificates;
      ALTER TABLE signing.tickets SET SCHEMA certificates;
      ALTER TABLE signing.signing_keys SET SCHEMA certificates;
      ALTER TABLE certificates.batches ADD FOREIGN KEY (act_id) REFERENCES certificates.acts;
      ALTER TABLE certificates.statements ADD FOREIGN KEY (signing_key_id) REFERENCES certificates.signing_keys;
      DROP SCHEMA signing;
    `);
  }
}
