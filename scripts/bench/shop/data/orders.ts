import type pg from 'pg';
import { NUMBER_OF_NOBODY } from './pieces.ts';

/** What is younger is not delivered yet. */
const ON_THEIR_WAY = '5 days';

/**
 * Old orders, as many as there are products, of one piece each: paid, booked, and delivered but for the youngest. One
 * product in twelve is sold out by them. Rows as `PlaceOrder`, `MarkOrderPaid`, the books and the parcels write them.
 */
export async function fillOrders(client: pg.ClientBase): Promise<void> {
  await client.query(CHOSEN, [NUMBER_OF_NOBODY]);
  for (const statement of WRITTEN) await client.query(statement);
  await client.query('drop table sold');
}

/** The sold pieces with what their orders are made of; ids tell their time, as ours do. */
const CHOSEN = `
  create temp table sold as
    select *, uuidv7(placed_at - now()) as order_id, uuidv7(placed_at - now()) as parcel_id,
      uuidv7(placed_at - now()) as line_id, uuidv7(placed_at - now()) as payment_id,
      uuidv7(placed_at - now()) as capture_id, uuidv7(placed_at - now()) as receipt_id,
      uuidv7(placed_at - now()) as sale_id, 'DL-' || lpad(upper(to_hex(nth)), 5, '0') || '-BENCH' as code,
      placed_at + interval '1 minute' as paid_at, placed_at + interval '4 days' as delivered_at,
      price + shipping as total,
      case when placed_at < now() - interval '${ON_THEIR_WAY}' then 'delivered' else 'paid' end as state
    from (
      select q.id as piece_id, q.product_id, q.cooperative_number || '/' || q.number as public_number,
        q.cooperative_id, q.artisan_id, q.title, q.village_slug, q.price_amount as price,
        row_number() over (order by q.id) as nth, c.slug as cooperative_slug,
        jsonb_build_object('vi', c.name_vi, 'en', c.name_en) as cooperative_name, i.cid as picture_cid,
        q.created_at + (now() - q.created_at) * (abs(hashtext(q.id::text)) % 1000 / 1000.0) as placed_at,
        case when q.price_amount >= r.free_from then 0 else r.amount end as shipping
      from (
        select *, row_number() over (partition by product_id order by number) as nth_piece,
          dense_rank() over (order by product_id) as nth_product
        from catalog.pieces where cooperative_number = $1) q
      join accounts.cooperatives c on c.id = q.cooperative_id
      join ordering.shipping_rates r on r.country_code = 'VN'
      left join catalog.product_pictures i on i.product_id = q.product_id and i.position = 0
      where nth_product % 12 = 0 or (nth_product % 11 < 8 and nth_piece = 1)) s`;

/** The shares of a sale but the artisan's, which is what they leave. */
const SHARES = `
  select s.*, r.account, (s.price * r.basis_points / 10000) as share,
    case r.account when 'cooperative-commission' then s.cooperative_id end as owner_id
  from sold s cross join ledger.rates r`;

const WRITTEN = [
  `insert into ordering.orders (id, code, secret_hash, state, language, buyer_name, buyer_email, buyer_phone,
     country_code, province_code, province, ward_code, ward, street, currency, goods, shipping, total, placed_at,
     expires_at, paid_at, payment_id)
   select order_id, code, sha256(code::bytea), state, 'vi', 'Người mua thử', 'mua-thu.' || nth || '@example.com',
     '+849' || lpad(nth::text, 8, '0'), 'VN', '46', 'Thành phố Huế', '19789', 'Phường Thuận Hoá', '12 Lê Lợi', 'VND', price, shipping,
     total, placed_at, placed_at + interval '15 minutes', paid_at, payment_id from sold`,
  `insert into ordering.parcels (id, order_id, cooperative_id, cooperative_slug, cooperative_name, shipping, state,
     carrier_name, tracking_code)
   select parcel_id, order_id, cooperative_id, cooperative_slug, cooperative_name, shipping,
     case state when 'paid' then 'to-pack' else state end, case state when 'delivered' then jsonb_build_object('vi', 'Viettel Post', 'en', 'Viettel Post') end,
     case state when 'delivered' then code end from sold`,
  `insert into ordering.lines (id, order_id, parcel_id, position, product_id, artisan_id, title, picture_cid, quantity,
     unit_price, total)
   select line_id, order_id, parcel_id, 0, product_id, artisan_id, title, picture_cid, 1, price, price from sold`,
  `insert into ordering.line_pieces (line_id, piece_id, public_number) select line_id, piece_id, public_number from sold`,
  `insert into ordering.history (order_id, position, state, at, actor)
   select order_id, 0, 'placed', placed_at, 'buyer' from sold
   union all select order_id, 1, 'paid', paid_at, 'payment' from sold
   union all select order_id, 2, 'delivered', delivered_at, 'clock' from sold where state = 'delivered'`,
  `insert into payments.payments (id, order_id, order_code, state, amount, currency, lines, email, language, expires_at,
     idempotency_key, session_id, intent_id, url, received_amount, received_currency, created_at, settled_at)
   select payment_id, order_id, code, 'settled', total, 'VND',
     jsonb_build_array(jsonb_build_object('name', title ->> 'vi', 'quantity', 1, 'unitAmount', price::text)),
     'mua-thu.' || nth || '@example.com', 'vi', placed_at + interval '40 minutes', 'checkout/' || payment_id,
     'cs_bench_' || nth, 'pi_bench_' || nth, 'http://127.0.0.1/c/pay/cs_bench_' || nth, total, 'VND', placed_at, paid_at
   from sold`,
  `insert into payments.captures (id, payment_id, order_id, intent_id, amount, currency, owner, captured_at)
   select capture_id, payment_id, order_id, 'pi_bench_' || nth, total, 'VND', 'order', paid_at from sold`,
  `insert into payments.provider_events (id, type, payment_id, received_at)
   select 'evt_bench_' || nth, 'checkout.session.completed', payment_id, paid_at from sold`,
  `update inventory.items i set state = 'sold', order_id = s.order_id from sold s where s.piece_id = i.piece_id`,
  `insert into inventory.sales (piece_id, order_id, sold_at) select piece_id, order_id, paid_at from sold`,
  `update catalog.pieces q set is_free = false from sold s where s.piece_id = q.id`,
  `update catalog.products p set available_pieces = p.available_pieces - s.pieces
   from (select product_id, count(*) as pieces from sold group by 1) s where s.product_id = p.id`,
  `insert into fulfilment.parcels (id, order_id, cooperative_id, state, carrier, tracking_code, opened_at, due_at)
   select parcel_id, order_id, cooperative_id, case state when 'paid' then 'to-pack' else state end,
     case state when 'delivered' then 'viettel-post' end, case state when 'delivered' then code end, paid_at,
     paid_at + interval '3 days' from sold`,
  `insert into fulfilment.history (parcel_id, position, state, at, actor)
   select parcel_id, 0, 'to-pack', paid_at, 'clock' from sold
   union all select parcel_id, 1, 'delivered', delivered_at, 'clock' from sold where state = 'delivered'`,
  `insert into ledger.postings (id, kind, source_id, order_id, at)
   select receipt_id, 'receipt', capture_id, order_id, paid_at from sold
   union all select sale_id, 'sale', order_id, order_id, paid_at from sold`,
  `insert into ledger.entries (posting_id, position, account, owner_id, amount, currency, line_id)
   select receipt_id, 1, 'payment-clearing', null::uuid, total, 'VND', null::uuid from sold
   union all select receipt_id, 2, 'buyer-deposit', null, -total, 'VND', null from sold
   union all select sale_id, 1, 'buyer-deposit', null, total, 'VND', null from sold
   union all select sale_id, 2, 'artisan-payable', artisan_id, sum(share) - price, 'VND', line_id
     from (${SHARES}) as shares group by sale_id, artisan_id, price, line_id
   union all select sale_id, 2 + row_number() over (partition by sale_id order by account), account, owner_id, -share,
     'VND', line_id from (${SHARES}) as shares
   union all select sale_id, 8, 'shipping', cooperative_id, -shipping, 'VND', null from sold where shipping > 0`,
  `insert into history.piece_events (piece_id, what, by_role, at, place, cause)
   select piece_id, 'sold', 'buyer', paid_at, village_slug, 'order/' || order_id from sold
   union all select piece_id, 'delivered', 'officer', delivered_at, null, 'parcel/' || parcel_id from sold
     where state = 'delivered'`,
];
