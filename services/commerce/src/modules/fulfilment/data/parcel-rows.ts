/** A parcel's row in the names of `domain/parcel.ts`. */
export const PARCEL = `select id, order_id as "orderId", cooperative_id as "cooperativeId", state, carrier,
  tracking_code as "trackingCode", opened_at as "openedAt", due_at as "dueAt", moved_at as "movedAt",
  accepted_refund as "acceptedRefund" from fulfilment.parcels`;
