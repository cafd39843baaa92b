import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NewCodes1796301800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each drawing of a new hidden code for a scratched piece; the last one of a piece counts.
      create table returns.new_codes (
        return_id uuid not null,
        piece_id uuid not null,
        position integer not null,
        public_number text not null,
        -- Where the token is to be moved; the code itself is known to the paper alone.
        address text not null check (address ~ '^0x[0-9a-f]{40}$'),
        signing_key_id uuid not null,
        -- What the officer's passkey signed (protocol/src/new-code.ts).
        assertion jsonb not null,
        drawn_by uuid not null,
        drawn_by_name text not null,
        drawn_at timestamptz not null,
        primary key (return_id, piece_id, position),
        foreign key (return_id, piece_id) references returns.pieces (return_id, piece_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table returns.new_codes');
  }
}
