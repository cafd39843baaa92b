import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Chain1795348800110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA chain;

      -- One row per signed message on its way to the chain. The relayer's nonce makes a second transaction of the
      -- same row impossible: what was signed once is only ever sent again byte for byte.
      CREATE TABLE chain.calls (
        id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        contract text NOT NULL CHECK (contract IN ('craft', 'certificate')),
        data bytea NOT NULL,
        -- After this second the chain refuses the message.
        deadline_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'submitted', 'recorded', 'final', 'failed')),
        relayer bytea,
        nonce bigint,
        raw_transaction bytea,
        transaction_hash bytea UNIQUE,
        block_number bigint,
        block_hash bytea,
        failure text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (relayer, nonce),
        CHECK ((nonce IS NULL) = (raw_transaction IS NULL)),
        CHECK ((nonce IS NULL) = (relayer IS NULL)),
        CHECK ((raw_transaction IS NULL) = (transaction_hash IS NULL)),
        CHECK ((state IN ('recorded', 'final')) = (block_hash IS NOT NULL)),
        CHECK ((state = 'failed') = (failure IS NOT NULL))
      );
      CREATE INDEX calls_on_their_way ON chain.calls (position) WHERE state IN ('waiting', 'submitted', 'recorded');

      -- The blocks read so far that a reorganisation could still take back, newest last.
      CREATE TABLE chain.blocks (
        number bigint PRIMARY KEY,
        hash bytea NOT NULL,
        time timestamptz NOT NULL
      );

      -- How far the chain was read and how far it is final; one row.
      CREATE TABLE chain.progress (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        head_number bigint NOT NULL,
        head_time timestamptz NOT NULL,
        final_number bigint NOT NULL,
        read_at timestamptz NOT NULL
      );

      -- Every event of both registries. They alone rebuild all state.
      CREATE TABLE chain.events (
        block_number bigint NOT NULL,
        log_index integer NOT NULL,
        block_hash bytea NOT NULL,
        transaction_hash bytea NOT NULL,
        contract text NOT NULL,
        name text NOT NULL,
        cooperative numeric(20) NOT NULL,
        args jsonb NOT NULL,
        PRIMARY KEY (block_number, log_index)
      );
      CREATE INDEX events_of_cooperative ON chain.events (cooperative, name, block_number, log_index);
      CREATE INDEX events_by_name ON chain.events (name, block_number, log_index);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA chain CASCADE');
  }
}
