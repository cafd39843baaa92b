import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Stall1796301300140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema stall;

      -- A phone that sells, for one person. What it keeps to show that it is the one is known here as a hash.
      create table stall.phones (
        id uuid primary key,
        user_id text not null,
        cooperative_id uuid not null,
        -- Null for an officer's, who takes along what anybody of the cooperative made.
        artisan_id uuid,
        name text not null,
        secret_hash bytea not null,
        registered_at timestamptz not null,
        heard_at timestamptz not null,
        called_back_at timestamptz,
        called_back_by text,
        called_back_because text,
        check ((called_back_at is null) = (called_back_by is null)),
        check ((called_back_at is null) = (called_back_because is null))
      );
      create index phones_of_cooperative on stall.phones (cooperative_id, registered_at desc);

      -- Each time that a piece was taken along, with its receipt, made before anybody sells it.
      create table stall.pieces (
        id uuid primary key,
        phone_id uuid not null references stall.phones,
        piece_id uuid not null,
        product_id uuid not null,
        public_number text not null,
        title jsonb not null,
        picture_cid text,
        price bigint not null check (price > 0),
        currency char(3) not null,
        serial_hash bytea not null,
        order_id uuid not null unique,
        code text not null unique,
        secret_hash bytea not null unique,
        taken_at timestamptz not null,
        state text not null check (state in ('along', 'sold', 'brought-back', 'called-back', 'withdrawn'))
      );
      -- A piece is with one phone at a time.
      create unique index pieces_along on stall.pieces (piece_id) where state = 'along';
      create index pieces_of_phone on stall.pieces (phone_id, piece_id, taken_at desc);

      -- What was counted in a seller's hand.
      create table stall.closings (
        id uuid primary key,
        phone_id uuid not null references stall.phones,
        at timestamptz not null,
        expected bigint not null check (expected >= 0),
        counted bigint not null check (counted >= 0),
        currency char(3) not null,
        reason text not null,
        -- What the phone said that it could not send: ids of sales and pieces.
        unsent jsonb not null,
        handed_in_at timestamptz,
        handed_in_to text,
        check (counted = expected or reason <> ''),
        check ((handed_in_at is null) = (handed_in_to is null))
      );
      create index closings_of_phone on stall.closings (phone_id, at desc);

      -- Sales as phones told them, each once.
      create table stall.sales (
        id uuid primary key,
        phone_id uuid not null references stall.phones,
        taking_id uuid not null references stall.pieces,
        price bigint not null check (price > 0),
        currency char(3) not null,
        price_reason text not null,
        paid text not null check (paid in ('cash', 'transfer', 'card-slip')),
        slip text not null,
        sold_at timestamptz not null,
        hash bytea not null,
        received_at timestamptz not null,
        state text not null check (state in ('counted', 'set-aside', 'dismissed')),
        -- Why it is not simply counted: what is known of the piece beside.
        because text check (because in ('called-back', 'brought-back', 'sold-before', 'withdrawn')),
        closing_id uuid references stall.closings,
        decided_by text,
        decided_at timestamptz,
        note text,
        check (state <> 'set-aside' or (because is not null and decided_by is null)),
        check (state <> 'dismissed' or decided_by is not null),
        check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (note is null))
      );
      -- A piece that is taken along once is sold once.
      create unique index sold_once_a_taking on stall.sales (taking_id) where state = 'counted';
      create index sales_to_count on stall.sales (phone_id) where state = 'counted' and closing_id is null;
      create index sales_of_taking on stall.sales (taking_id, received_at);
      create index sales_to_decide on stall.sales (phone_id) where state = 'set-aside';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema stall cascade');
  }
}
