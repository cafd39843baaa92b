import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Making1796301400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema making;

      -- How many pieces of a workshop fall into a week, by its Monday. All that an artisan makes shares their weeks.
      create table making.weeks (
        artisan_id uuid not null,
        week date not null check (extract(isodow from week) = 1),
        taken integer not null check (taken >= 0),
        primary key (artisan_id, week)
      );

      -- What holds for what is wanted from a moment on; none is changed, a later row takes its place.
      create table making.terms (
        valid_from timestamptz primary key,
        -- After its date; then its money goes back.
        days_late integer not null check (days_late > 0)
      );
      insert into making.terms (valid_from, days_late) values ('2020-01-01', 14);

      -- One for each line of an order that is made for it, by the line's id.
      create table making.work_orders (
        id uuid primary key,
        order_id uuid not null,
        order_code text not null,
        parcel_id uuid not null,
        product_id uuid not null,
        artisan_id uuid not null,
        cooperative_id uuid not null,
        title jsonb not null,
        picture_cid text,
        quantity integer not null check (quantity > 0),
        -- What the workshop promised when it was ordered.
        capacity_per_week integer not null check (capacity_per_week > 0),
        lead_time_days integer not null check (lead_time_days >= 0),
        ready_by date not null,
        -- The last day before it is given up.
        late_by date not null check (late_by > ready_by),
        state text not null check (state in ('kept', 'released', 'wanted', 'accepted', 'started', 'finished', 'sealed',
          'refused', 'late', 'called-off')),
        -- Whether who keeps its order has sent the money back, of one that was refused or too late.
        is_settled boolean not null default false,
        -- Whether those who tell people of it have heard that its date has passed.
        is_late_told boolean not null default false
      );
      create index work_of_order on making.work_orders (order_id);
      create index work_of_parcel on making.work_orders (parcel_id);
      create index work_of_artisan on making.work_orders (artisan_id, ready_by, id);
      create index work_of_cooperative on making.work_orders (cooperative_id, ready_by, id);
      create index work_to_do on making.work_orders (late_by) where state in ('wanted', 'accepted', 'started');
      create index work_late_untold on making.work_orders (ready_by)
        where not is_late_told and state in ('wanted', 'accepted', 'started');
      create index work_unsettled on making.work_orders (id) where not is_settled and state in ('refused', 'late');

      -- Its places in the weeks of its workshop, to be given back.
      create table making.places (
        work_id uuid not null references making.work_orders,
        week date not null,
        pieces integer not null check (pieces > 0),
        primary key (work_id, week)
      );

      -- What was finished for it. A piece is made for one order.
      create table making.pieces (
        piece_id uuid primary key,
        work_id uuid not null references making.work_orders,
        finished_at timestamptz not null,
        -- It has its certificate, and the order has it.
        is_sealed boolean not null default false
      );
      create index pieces_of_work on making.pieces (work_id);

      create table making.history (
        work_id uuid not null references making.work_orders,
        position integer not null,
        state text not null,
        at timestamptz not null,
        -- A user id, or buyer, clock, payment; in which role; and why, in their words.
        actor text not null,
        role text not null check (role in ('maker', 'officer', 'buyer', 'clock', 'payment')),
        words text,
        -- Whether those who tell people of it have taken it up.
        is_told boolean not null default false,
        primary key (work_id, position)
      );
      create index history_untold on making.history (at) where not is_told;

      -- Where it stands, for whoever shows an order.
      create view making.shown_work as select id, order_id, parcel_id, state, ready_by from making.work_orders;
      create view making.shown_refusals as select work_id, words from making.history where state = 'refused';
      create view making.shown_untold as
        select h.at from making.history h where not h.is_told
        union all
        select (w.ready_by + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as at from making.work_orders w
        where not w.is_late_told and w.state in ('wanted', 'accepted', 'started');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema making cascade');
  }
}
