import { z } from 'zod';
import { role } from './accounts.js';

/** GET /api/v1/office/members: who is in the officer's cooperative, by their names, and as what. */
export const memberList = z.object({
  members: z.array(
    z.object({
      userId: z.string(),
      displayName: z.string(),
      phone: z.string().nullable(),
      roles: z.array(role),
      /** The one who asks. */
      isMe: z.boolean(),
    }),
  ),
});
export type MemberList = z.infer<typeof memberList>;

/**
 * POST and DELETE /api/v1/office/members/:userId/treasurer make an officer treasurer, and no longer. Both answer the list;
 * 404 for who is no officer of the cooperative, 409 for oneself where there is a treasurer, and for the last one but by themselves.
 */
export const memberPath = z.strictObject({ userId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });
export type MemberPath = z.infer<typeof memberPath>;
