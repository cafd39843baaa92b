/** By whom it is sent, in both languages. */
export const CARRIER = `case when p.carrier is not null
  then coalesce(c.name, jsonb_build_object('vi', p.carrier, 'en', p.carrier)) end`;

const COLUMNS = `p.id, p.order_id as "orderId", p.cooperative_id as "cooperativeId", p.state,
  ${CARRIER} as carrier,
  p.tracking_code as "trackingCode", c.tracking_link as "trackingLink", p.opened_at as "openedAt",
  p.due_at as "dueAt", p.moved_at as "movedAt", p.accepted_refund as "acceptedRefund",
  p.fetch_days as "fetchDays"`;
export const FROM = `from fulfilment.parcels p left join fulfilment.carriers c on c.slug = p.carrier`;

/**
 * A parcel's row in the names of `domain/parcel.ts`. What stands as its carrier is one of `carriers` by its slug; in
 * parcels from before there were any, what an officer typed.
 */
export const PARCEL = `select ${COLUMNS} ${FROM}`;

/** The same with what happened to it; of whom the role alone. */
export const PARCEL_WITH_HISTORY = `select ${COLUMNS},
  (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at, 'isUndo', h.is_undo, 'note', h.note,
      'by', case when h.actor in ('clock', 'payment', 'buyer') then h.actor else 'officer' end) order by h.position)
    from fulfilment.history h where h.parcel_id = p.id) as history
  ${FROM}`;
