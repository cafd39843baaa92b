import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Returns1796300600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema returns;

      -- What holds for orders placed from a moment on; none is changed, a later row takes its place.
      create table returns.terms (
        reason text not null check (reason in ('changed-mind', 'damaged', 'wrong-piece', 'not-as-described')),
        valid_from timestamptz not null,
        -- After delivery, in which a return can be opened.
        days integer not null check (days > 0),
        -- After the cooperative accepted, in which the pieces should arrive.
        days_to_arrive integer not null check (days_to_arrive > 0),
        -- The reason is ours: what sending cost goes back too.
        is_ours boolean not null,
        primary key (reason, valid_from)
      );
      insert into returns.terms (reason, valid_from, days, days_to_arrive, is_ours) values
        ('changed-mind', '2020-01-01', 7, 14, false),
        ('damaged', '2020-01-01', 7, 14, true),
        ('wrong-piece', '2020-01-01', 30, 14, true),
        ('not-as-described', '2020-01-01', 30, 14, true);

      create table returns.returns (
        id uuid primary key,
        order_id uuid not null,
        parcel_id uuid not null,
        cooperative_id uuid not null,
        state text not null check (state in ('opened', 'accepted', 'refused', 'taken-back', 'given-up', 'arrived',
          'waiting-for-token', 'settled')),
        reason text not null,
        words text not null,
        opened_at timestamptz not null,
        -- Of the terms that held when the order was placed.
        days_to_arrive integer not null,
        is_ours boolean not null,
        -- What the cooperative answered, in the buyer's language.
        answer text,
        arrive_by timestamptz,
        refunded bigint not null default 0 check (refunded >= 0),
        currency text not null default 'VND'
      );
      create index returns_of_order on returns.returns (order_id);
      create index returns_of_parcel on returns.returns (parcel_id);
      create index returns_of_cooperative on returns.returns (cooperative_id, opened_at desc, id desc);
      create index returns_to_see_to on returns.returns (cooperative_id) where state in ('opened', 'arrived');
      create index returns_under_way on returns.returns (state) where state in ('accepted', 'waiting-for-token');

      create table returns.pieces (
        return_id uuid not null references returns.returns,
        line_id uuid not null,
        piece_id uuid not null,
        public_number text not null,
        title jsonb not null,
        picture_cid text,
        finding text check (finding in ('unscratched', 'scratched', 'damaged')),
        -- Where its token is to be moved before anything is settled; null where it need not be.
        token_address text check (token_address ~ '^0x[0-9a-f]{40}$'),
        -- False once the return came to nothing: then it may be asked for again.
        is_live boolean not null default true,
        primary key (return_id, piece_id)
      );
      -- The lock: what was bought once is returned once.
      create unique index returned_once on returns.pieces (line_id, piece_id) where is_live;

      -- Pictures of what is in people's homes: never in the block store, which is public.
      create table returns.photographs (
        id uuid primary key,
        order_id uuid not null,
        -- Null until a return takes it.
        return_id uuid references returns.returns,
        taken_at timestamptz not null,
        media_type text not null,
        bytes bytea not null check (length(bytes) between 1 and 1048576)
      );
      create index photographs_of_order on returns.photographs (order_id);
      create index photographs_of_return on returns.photographs (return_id) where return_id is not null;
      create index photographs_loose on returns.photographs (taken_at) where return_id is null;

      create table returns.history (
        return_id uuid not null references returns.returns,
        position integer not null,
        state text not null,
        at timestamptz not null,
        -- buyer, clock, chain, or the user id of an officer; and why, in their words.
        actor text not null,
        reason text,
        -- Whether those who tell people of it have taken it up.
        is_told boolean not null default false,
        primary key (return_id, position)
      );
      create index history_untold on returns.history (at) where not is_told;
      -- Which parcel it is of.
      create view returns.shown_returns as select id, order_id, parcel_id from returns.returns;
      create view returns.shown_untold as select return_id from returns.history where not is_told;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema returns cascade');
  }
}
