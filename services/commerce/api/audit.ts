import { z } from 'zod';
import { pageRequest } from './text.js';

/** What kinds of things people of a cooperative do, for who looks for one. */
export const auditKind = z.enum(['orders', 'money', 'certificates', 'pieces', 'keys', 'settings', 'sign-in']);
export type AuditKind = z.infer<typeof auditKind>;

/**
 * All that the people of a cooperative do, and buyers about orders with a parcel of it, by method and path below `/api/v1`, and of what kind it is. A name stays here
 * when its route goes: what was done is told for years.
 */
export const auditActions = {
  'POST /office/parcels/:id/pack': 'orders',
  'POST /office/parcels/:id/send': 'orders',
  'POST /office/parcels/:id/deliver': 'orders',
  'POST /office/parcels/:id/undo': 'orders',
  'POST /office/parcels/:id/accept-refund': 'orders',
  'POST /office/parcels/:id/letters/:letterId/again': 'orders',
  'POST /office/parcels/:id/refund': 'money',
  'POST /office/parcels/:id/cancel': 'money',
  'POST /office/parcels/:id/cash': 'money',
  'POST /office/parcels/:id/refused': 'orders',
  'POST /office/parcels/:id/extend-rest': 'orders',
  'POST /office/parcels/:id/call-off-rest': 'money',
  'POST /office/orders/:code/evidence': 'money',
  'POST /office/returns/:id/accept': 'orders',
  'POST /office/returns/:id/refuse': 'orders',
  'POST /office/returns/:id/arrive': 'orders',
  'POST /office/returns/:id/inspect': 'money',
  'POST /office/returns/:id/settle-in-part': 'money',
  'POST /office/paybacks/:id/proposal': 'money',
  'POST /stall/phones': 'settings',
  'POST /stall/phones/:id/pieces': 'orders',
  'POST /stall/phones/:id/close': 'money',
  'POST /stall/sales': 'money',
  'POST /office/stall/phones/:id/call-back': 'orders',
  'POST /office/stall/late-sales/:id': 'money',
  'POST /office/stall/closings/:id/handed-in': 'money',
  'POST /office/paybacks/:id/sent': 'money',
  'POST /office/transfers/:id/match': 'money',
  'POST /office/transfers/:id/set-aside': 'money',
  'POST /office/statements': 'money',
  'POST /office/pieces/:id/inspection': 'certificates',
  'POST /office/pieces/:id/inspection/undo': 'certificates',
  'POST /office/pieces/:id/vouch': 'certificates',
  'POST /office/batches': 'certificates',
  'DELETE /office/batches/:id': 'certificates',
  'POST /office/batches/:id/signing': 'certificates',
  'POST /office/certificates/:number/status': 'certificates',
  'POST /office/acts/:id/signing': 'certificates',
  'DELETE /office/acts/:id': 'certificates',
  'POST /seal/batch/claim-keys': 'certificates',
  'POST /seal/signature': 'certificates',
  'POST /office/returns/:id/new-code': 'certificates',
  'POST /seal/new-code': 'certificates',
  'POST /seal/statement': 'pieces',
  'POST /studio/pieces': 'pieces',
  'PATCH /studio/pieces/:id': 'pieces',
  'POST /studio/pieces/:id/photographs': 'pieces',
  'DELETE /studio/pieces/:id/photographs/:cid': 'pieces',
  'POST /studio/pieces/:id/signing': 'pieces',
  'POST /studio/work/:id/moves': 'orders',
  'POST /studio/work/:id/pieces': 'pieces',
  'POST /office/work/:id/moves': 'orders',
  'POST /studio/offers': 'pieces',
  'PUT /studio/offers/:id/terms': 'settings',
  'PUT /studio/offers/:id/edition': 'settings',
  'POST /studio/offers/:id/stop': 'settings',
  'DELETE /studio/offers/:id': 'pieces',
  'POST /studio/offers/:id/photographs': 'pieces',
  'DELETE /studio/offers/:id/photographs/:cid': 'pieces',
  'POST /office/offers': 'pieces',
  'PUT /office/offers/:id/terms': 'settings',
  'PUT /office/offers/:id/edition': 'settings',
  'POST /office/offers/:id/stop': 'settings',
  'DELETE /office/offers/:id': 'pieces',
  'POST /office/offers/:id/photographs': 'pieces',
  'DELETE /office/offers/:id/photographs/:cid': 'pieces',
  'POST /studio/keys': 'keys',
  'POST /office/keys': 'keys',
  'POST /seal/key': 'keys',
  'POST /auth/passkey/verify-registration': 'keys',
  'POST /auth/passkey/delete-passkey': 'keys',
  'POST /office/pick-up': 'settings',
  'POST /office/delivery-days': 'settings',
  'POST /office/exchange-rates': 'settings',
  'POST /office/province-groups': 'settings',
  'POST /office/shipping-rates': 'settings',
  'POST /office/members/:userId/treasurer': 'settings',
  'DELETE /office/members/:userId/treasurer': 'settings',
  'POST /studio/helpers': 'settings',
  'DELETE /studio/helpers/:userId': 'settings',
  'POST /office/artisans/:id/helpers': 'settings',
  'DELETE /office/artisans/:id/helpers/:userId': 'settings',
  'POST /office/tariff-codes': 'settings',
  'POST /office/sale-prices': 'settings',
  'POST /office/sale-prices/:id/stop': 'settings',
  'POST /office/vouchers': 'settings',
  'POST /office/vouchers/:id/stop': 'settings',
  'POST /office/gift-vouchers/:id/block': 'money',
  'POST /office/gift-vouchers/:id/reissue': 'money',
  'POST /orders/:secret/payment': 'orders',
  'POST /orders/:secret/cancel': 'orders',
  'POST /orders/:secret/confirm': 'orders',
  'POST /orders/:secret/confirmation-code': 'orders',
  'POST /orders/:secret/payback-account': 'money',
  'POST /orders/:secret/parcels/:id/received': 'orders',
  'POST /orders/:secret/returns': 'orders',
  'POST /orders/:secret/returns/:id/take-back': 'orders',
  'POST /orders/:secret/return-photographs': 'orders',
  'DELETE /orders/:secret/return-photographs/:id': 'orders',
  'PUT /me/consents/:purpose': 'settings',
  'POST /auth/phone-number/verify': 'sign-in',
  'POST /auth/passkey/verify-authentication': 'sign-in',
  'POST /auth/sign-out': 'sign-in',
} as const satisfies Record<string, AuditKind>;

export type AuditAction = keyof typeof auditActions;
const auditAction = z.enum(Object.keys(auditActions) as [AuditAction, ...AuditAction[]]);

/** GET /api/v1/office/audit: who did what in the officer's cooperative, the newest first; `who` is a user id. */
export const auditSearch = pageRequest.extend({
  cursor: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
  who: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
  kind: auditKind.optional(),
});
export type AuditSearch = z.infer<typeof auditSearch>;

export const auditPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      action: auditAction,
      /** Null of a buyer, whose order is named in the path as `order`. */
      userId: z.string().nullable(),
      /** Null of who is in the cooperative no more. */
      displayName: z.string().nullable(),
      role: z.string(),
      /** Of what a buyer did; null of all else. */
      orderCode: z.string().nullable(),
      /** For which artisan a helper did it, by name. */
      doneFor: z.string().nullable(),
      /** What stands in the path, by its names there. */
      path: z.record(z.string(), z.string()),
      /** The names of what was sent. */
      fields: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
  people: z.array(z.object({ userId: z.string(), displayName: z.string() })),
});
export type AuditPage = z.infer<typeof auditPage>;
