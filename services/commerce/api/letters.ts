import { z } from 'zod';
import { bilingual } from './text.js';

/** A letter or text message about an order, and what became of it. Whom it went to is shown in part only. */
const officeLetter = z.object({
  id: z.uuid(),
  name: bilingual,
  to: z.enum(['buyer', 'artisan', 'officer']),
  channel: z.enum(['mail', 'sms']),
  /** Masked, such as `h•••@example.com`; null when there is no address. */
  address: z.string().nullable(),
  state: z.enum(['waiting', 'sent', 'failed']),
  /** When it was written, went out or was given up. */
  at: z.iso.datetime(),
  /** Why it was given up. */
  because: z.enum(['refused', 'busy', 'unreachable', 'too-late', 'no-address', 'out-of-reach']).nullable(),
  /** Given up for something that a person can mend. */
  canTryAgain: z.boolean(),
});
export type OfficeLetter = z.infer<typeof officeLetter>;

/**
 * GET /api/v1/office/parcels/:id/letters (404 problem for another's parcel): the oldest first.
 * POST /api/v1/office/parcels/:id/letters/:letterId/again tries one anew that was given up, and answers the same.
 */
export const officeLetterList = z.object({ orderCode: z.string(), letters: z.array(officeLetter) });
export type OfficeLetterList = z.infer<typeof officeLetterList>;

export const letterPath = z.strictObject({ id: z.uuid(), letterId: z.uuid() });
export type LetterPath = z.infer<typeof letterPath>;
