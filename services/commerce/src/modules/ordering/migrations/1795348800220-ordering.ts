import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ordering1795348800220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema ordering;

      create table ordering.orders (
        id uuid primary key,
        -- What people say on the phone and write on a transfer.
        code text not null unique,
        -- Of the secret in the buyer's link; the secret itself is not kept.
        secret_hash bytea not null unique,
        state text not null check (state in ('placed', 'paid', 'packed', 'sent', 'delivered', 'cancelled',
          'expired', 'refunded', 'returned')),
        language text not null check (language in ('vi', 'en')),
        buyer_name text not null,
        buyer_email text not null,
        buyer_phone text not null,
        country_code char(2) not null,
        province text not null,
        ward text not null,
        street text not null,
        currency char(3) not null,
        goods bigint not null check (goods > 0),
        shipping bigint not null check (shipping >= 0),
        total bigint not null,
        placed_at timestamptz not null,
        -- Until when the pieces are kept for an unpaid order.
        expires_at timestamptz not null,
        paid_at timestamptz,
        -- The payment that paid it; any other is sent back.
        payment_id uuid,
        check (total = goods + shipping),
        check ((paid_at is null) = (payment_id is null))
      );
      create index orders_unpaid on ordering.orders (expires_at) where state = 'placed';
      create index orders_paid on ordering.orders (paid_at) where paid_at is not null;

      -- What one cooperative sends. Name and prices as sold: nothing here changes with the catalogue.
      create table ordering.parcels (
        id uuid primary key,
        order_id uuid not null references ordering.orders,
        cooperative_id uuid not null,
        cooperative_slug text not null,
        cooperative_name jsonb not null,
        shipping bigint not null check (shipping >= 0),
        -- What the buyer is told; fulfilment does the work and writes it down here.
        state text not null check (state in ('waiting', 'to-pack', 'packed', 'sent', 'delivered', 'cancelled')),
        carrier text,
        tracking_code text,
        unique (order_id, cooperative_id)
      );
      create index parcels_of_cooperative on ordering.parcels (cooperative_id);

      create table ordering.lines (
        id uuid primary key,
        order_id uuid not null references ordering.orders,
        parcel_id uuid not null references ordering.parcels,
        position integer not null,
        product_id uuid not null,
        artisan_id uuid not null,
        title jsonb not null,
        picture_cid text,
        quantity integer not null check (quantity > 0),
        unit_price bigint not null check (unit_price > 0),
        total bigint not null,
        unique (order_id, product_id),
        check (total = unit_price * quantity)
      );
      create index lines_of_artisan on ordering.lines (artisan_id);

      -- The second lock beside inventory's: a piece stands in one living order only.
      create table ordering.line_pieces (
        line_id uuid not null references ordering.lines,
        piece_id uuid not null,
        -- The piece's public name, <cooperative>/<number>.
        public_number text not null,
        released_at timestamptz,
        primary key (line_id, piece_id)
      );
      create unique index piece_in_one_order on ordering.line_pieces (piece_id) where released_at is null;

      create table ordering.history (
        order_id uuid not null references ordering.orders,
        position integer not null,
        state text not null,
        at timestamptz not null,
        -- Who: buyer, clock, payment, or an officer's user id; and why, as a stable word.
        actor text not null,
        reason text,
        primary key (order_id, position)
      );

      -- What a parcel costs to send, by country ('*' is any other), as rows with dates.
      create table ordering.shipping_rates (
        country_code text not null,
        valid_from date not null,
        amount bigint not null check (amount >= 0),
        currency char(3) not null,
        -- A parcel worth this much travels free; null: never.
        free_from bigint,
        primary key (country_code, valid_from)
      );
      insert into ordering.shipping_rates (country_code, valid_from, amount, currency, free_from) values
        ('VN', '2026-01-01', 35000, 'VND', 1000000),
        ('*', '2026-01-01', 450000, 'VND', null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema ordering cascade');
  }
}
