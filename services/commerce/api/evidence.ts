import { z } from 'zod';
import { orderCode } from './fields.js';

/**
 * GET /api/v1/office/orders/:code/evidence.pdf: all that is known of an order whose payment a bank asks or asked about, for
 * who has a parcel in it (404 problem for others). POST …/evidence hands it in to the bank, once (409 problem when no bank
 * waits for an answer).
 */
export const evidencePath = z.strictObject({ code: orderCode });
export type EvidencePath = z.infer<typeof evidencePath>;

/** `waiting`: on its way. `sent`: the bank has it; nothing can be added. `refused`: the payment service would not take it. */
export const evidenceState = z.enum(['waiting', 'sent', 'refused']);
export type EvidenceState = z.infer<typeof evidenceState>;

export const evidenceSubmission = z.object({ state: evidenceState });
export type EvidenceSubmission = z.infer<typeof evidenceSubmission>;
