import { z } from 'zod';
import { role } from './accounts.js';
import { line, phoneNumber } from './fields.js';

/** GET /api/v1/office/members: who is in the officer's cooperative, by their names, and as what. */
export const memberList = z.object({
  members: z.array(
    z.object({
      userId: z.string(),
      displayName: z.string(),
      phone: z.string().nullable(),
      roles: z.array(role),
      /** Of an artisan: whose helpers can be named. */
      artisanId: z.uuid().nullable(),
      /** Of a helper: for whom they act. */
      helps: z.object({ artisanId: z.uuid(), displayName: z.string() }).nullable(),
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

/**
 * GET /api/v1/studio/helpers (artisans): who puts down pieces for them, and sees their orders. POST names another,
 * DELETE …/helpers/:userId ends it; both answer the list. 409 for a number that belongs to a member of any cooperative, and for
 * one helper too many.
 */
export const helperList = z.object({
  helpers: z.array(
    z.object({
      userId: z.string(),
      displayName: z.string(),
      phone: z.string().nullable(),
      since: z.iso.datetime(),
    }),
  ),
});
export type HelperList = z.infer<typeof helperList>;

/** The number is the one that they sign in with. */
export const nameHelperRequest = z.strictObject({ displayName: line(80, 2), phone: phoneNumber });
export type NameHelperRequest = z.infer<typeof nameHelperRequest>;

/** POST and DELETE below /api/v1/office/artisans/:id/helpers: the same by an officer, for an artisan of theirs (404 for any other). */
export const helpedPath = z.strictObject({ id: z.uuid() });
export type HelpedPath = z.infer<typeof helpedPath>;
export const helperPath = helpedPath.extend(memberPath.shape);
export type HelperPath = z.infer<typeof helperPath>;
