import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Certificates1795348800300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA certificates;

      CREATE TABLE certificates.signing_keys (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('maker', 'signer')),
        state text NOT NULL CHECK (state IN ('proposed', 'active', 'closed')),
        cooperative_id uuid NOT NULL,
        user_id text NOT NULL,
        artisan_id uuid,
        owner_name text NOT NULL,
        credential_id bytea NOT NULL,
        public_key bytea NOT NULL CHECK (length(public_key) = 64),
        -- The registry's name of the key: the hash of its point.
        key_id bytea NOT NULL CHECK (length(key_id) = 32),
        is_demo boolean NOT NULL,
        backup_eligible boolean NOT NULL,
        -- Its index among the cooperative's keys on chain, from 1; null until it stands there.
        chain_index integer,
        created_at timestamptz NOT NULL,
        UNIQUE (cooperative_id, key_id),
        UNIQUE (cooperative_id, chain_index),
        CHECK ((kind = 'maker') = (artisan_id IS NOT NULL)),
        CHECK (state = 'proposed' OR chain_index IS NOT NULL)
      );
      CREATE INDEX signing_keys_of_user ON certificates.signing_keys (user_id, cooperative_id);

      -- One-purpose permits of the sealing pages; only a hash is kept.
      CREATE TABLE certificates.tickets (
        token_hash bytea PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('enrol', 'sign-statement', 'seal-batch', 'sign-act')),
        user_id text NOT NULL,
        cooperative_id uuid NOT NULL,
        artisan_id uuid,
        display_name text NOT NULL,
        language text NOT NULL,
        return_url text NOT NULL,
        key_kind text,
        challenge bytea,
        piece_id uuid,
        act_id uuid,
        batch_id uuid,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX tickets_expired ON certificates.tickets (expires_at);

      -- What a maker says of a piece, and the opening of the commitment in it. The opening is erased on request;
      -- the bytes stay, as they are published.
      CREATE TABLE certificates.statements (
        piece_id uuid PRIMARY KEY,
        artisan_id uuid NOT NULL,
        bytes bytea NOT NULL,
        maker_name text,
        maker_salt bytea,
        maker_is_demo boolean NOT NULL,
        signing_key_id uuid REFERENCES certificates.signing_keys,
        assertion jsonb,
        vouched_reason jsonb,
        signed_at timestamptz,
        CHECK ((maker_name IS NULL) = (maker_salt IS NULL)),
        CHECK ((assertion IS NULL) OR (signing_key_id IS NOT NULL AND signed_at IS NOT NULL))
      );

      CREATE TABLE certificates.inspections (
        id uuid PRIMARY KEY,
        piece_id uuid NOT NULL,
        cooperative_id uuid NOT NULL,
        user_id text NOT NULL,
        result text NOT NULL CHECK (result IN ('accepted', 'rejected')),
        findings text NOT NULL,
        made_at timestamptz NOT NULL
      );
      CREATE INDEX inspections_of_piece ON certificates.inspections (piece_id, made_at DESC);

      -- A signed message of a cooperative: from its preparation until it is final on chain.
      CREATE TABLE certificates.acts (
        id uuid PRIMARY KEY,
        cooperative_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN
          ('issue-batch', 'set-status', 'add-maker', 'rotate-signers', 'set-threshold', 'close-key')),
        state text NOT NULL CHECK (state IN
          ('signing', 'submitted', 'recorded', 'final', 'failed', 'expired', 'cancelled')),
        summary jsonb NOT NULL,
        detail jsonb,
        -- What it is about: the batch, the key, or the certificate's number.
        batch_id uuid,
        signing_key_id uuid REFERENCES certificates.signing_keys,
        number bigint,
        -- The words of a change of status, whose digest goes on chain.
        reason_text text,
        reason_digest bytea,
        wanted jsonb,
        -- Null until a signer opens it: nonce and deadline are fixed then.
        message jsonb,
        digest bytea,
        deadline_at timestamptz,
        threshold integer NOT NULL,
        call_id uuid UNIQUE,
        failure text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((message IS NULL) = (digest IS NULL)),
        CHECK ((message IS NULL) = (deadline_at IS NULL)),
        CHECK (state NOT IN ('submitted', 'recorded', 'final') OR call_id IS NOT NULL)
      );
      CREATE INDEX acts_of_cooperative ON certificates.acts (cooperative_id, id DESC);
      CREATE INDEX acts_by_reason ON certificates.acts (reason_digest) WHERE reason_digest IS NOT NULL;
      -- A key is brought to the chain by one act at a time.
      CREATE UNIQUE INDEX one_live_act_per_key ON certificates.acts (signing_key_id, kind)
        WHERE signing_key_id IS NOT NULL AND state IN ('signing', 'submitted', 'recorded');

      CREATE TABLE certificates.act_signatures (
        act_id uuid NOT NULL REFERENCES certificates.acts,
        chain_index integer NOT NULL,
        key bytea NOT NULL,
        signature bytea NOT NULL,
        PRIMARY KEY (act_id, chain_index)
      );

      CREATE TABLE certificates.batches (
        id uuid PRIMARY KEY,
        cooperative_id uuid NOT NULL,
        chain_number bigint NOT NULL,
        state text NOT NULL CHECK (state IN
          ('open', 'signing', 'submitted', 'recorded', 'final', 'cancelled', 'failed')),
        size integer NOT NULL CHECK (size BETWEEN 1 AND 4096),
        first_number bigint NOT NULL,
        threshold integer NOT NULL,
        root bytea,
        manifest_cid text,
        act_id uuid REFERENCES certificates.acts,
        failure text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((root IS NULL) = (manifest_cid IS NULL))
      );
      -- One open batch a cooperative, so that numbers stay without gaps.
      CREATE UNIQUE INDEX one_open_batch ON certificates.batches (cooperative_id)
        WHERE state IN ('open', 'signing', 'submitted', 'recorded');
      CREATE INDEX batches_of_cooperative ON certificates.batches (cooperative_id, id DESC);

      CREATE TABLE certificates.certificates (
        batch_id uuid NOT NULL REFERENCES certificates.batches,
        position integer NOT NULL,
        piece_id uuid NOT NULL,
        cooperative_id uuid NOT NULL,
        chain_number bigint NOT NULL,
        number bigint NOT NULL,
        serial text NOT NULL,
        serial_hash bytea NOT NULL,
        -- The exact document as sealed; verification never reads it here, but in the block store.
        document bytea NOT NULL,
        document_cid text NOT NULL,
        content bytea NOT NULL,
        maker_key bytea NOT NULL,
        claim_key bytea,
        siblings bytea,
        title jsonb NOT NULL,
        -- False again when the batch was cancelled or refused.
        live boolean NOT NULL DEFAULT true,
        PRIMARY KEY (batch_id, position)
      );
      CREATE UNIQUE INDEX one_live_certificate_per_piece ON certificates.certificates (piece_id) WHERE live;
      CREATE UNIQUE INDEX one_live_certificate_per_label ON certificates.certificates (serial_hash) WHERE live;
      CREATE UNIQUE INDEX one_live_certificate_per_number ON certificates.certificates (chain_number, number)
        WHERE live;

      -- How often labels were read, by day. No address, no device, no place.
      CREATE TABLE certificates.scans (
        serial_hash bytea NOT NULL,
        day date NOT NULL,
        count integer NOT NULL CHECK (count > 0),
        PRIMARY KEY (serial_hash, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA certificates CASCADE');
  }
}
