/**
 * A parcel's row in the names of `domain/parcel.ts`. What stands as its carrier is one of `carriers` by its slug; in
 * parcels from before there were any, what an officer typed.
 */
export const PARCEL = `select p.id, p.order_id as "orderId", p.cooperative_id as "cooperativeId", p.state,
  case when p.carrier is not null then coalesce(c.name, jsonb_build_object('vi', p.carrier, 'en', p.carrier)) end as carrier,
  p.tracking_code as "trackingCode", c.tracking_link as "trackingLink", p.opened_at as "openedAt",
  p.due_at as "dueAt", p.moved_at as "movedAt", p.accepted_refund as "acceptedRefund"
  from fulfilment.parcels p left join fulfilment.carriers c on c.slug = p.carrier`;
