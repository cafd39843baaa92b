import { z } from 'zod';
import { phoneNumber, signInCode } from './fields.js';
import { bilingual, language, slug } from './text.js';

/**
 * What a person may be in a cooperative (or, for the authority, above all of them). A treasurer is an officer too; a
 * helper acts for one artisan.
 */
export const role = z.enum(['artisan', 'officer', 'authority', 'treasurer', 'helper']);
export type Role = z.infer<typeof role>;

const membership = z.object({
  role,
  cooperative: z.object({ id: z.uuid(), slug, name: bilingual }).nullable(),
  artisanId: z.uuid().nullable(),
  /** Of a helper: for whom they act. */
  helps: z.object({ displayName: z.string() }).nullable(),
});

/** A key that signs statements or acts on the sealing pages. */
export const signingKey = z.object({
  id: z.uuid(),
  kind: z.enum(['maker', 'signer']),
  /** `proposed` until the cooperative's signers have put it into the registry on chain. */
  state: z.enum(['proposed', 'active', 'closed']),
  /** A key made in software for trying the demo; never a person's own device. */
  isDemo: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** GET /api/v1/me (401 problem without a session). */
export const me = z.object({
  userId: z.string(),
  displayName: z.string(),
  phone: z.string().nullable(),
  language,
  memberships: z.array(membership),
  hasPasskey: z.boolean(),
});
export type Me = z.infer<typeof me>;

/** What an artisan may agree to have published beside their certificates. */
export const consentPurpose = z.enum(['name', 'portrait']);
export type ConsentPurpose = z.infer<typeof consentPurpose>;

/**
 * GET /api/v1/me/consents (artisans): `since` is null where nothing was agreed to, or it was withdrawn; `decidedAt`
 * is when the artisan last answered, yes or no, and null as long as nobody asked.
 */
export const consentList = z.object({
  consents: z.array(
    z.object({
      purpose: consentPurpose,
      since: z.iso.datetime().nullable(),
      textVersion: z.string().nullable(),
      decidedAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type ConsentList = z.infer<typeof consentList>;

/** PUT /api/v1/me/consents/:purpose (artisans): gives, declines or withdraws it; the answer is the list. */
export const consentRequest = z.strictObject({
  given: z.boolean(),
  /** Which wording was on the screen, such as `2026-11`. */
  textVersion: z.string().regex(/^[a-z0-9.-]{1,40}$/),
});
export type ConsentRequest = z.infer<typeof consentRequest>;

/** GET /api/v1/me/officers (artisans): whom to call at their own cooperative. */
export const officerList = z.object({
  officers: z.array(z.object({ displayName: z.string(), phone: z.string().nullable() })),
});
export type OfficerList = z.infer<typeof officerList>;

/**
 * Sign-in is better-auth's own: POST /api/v1/auth/phone-number/send-otp, POST /api/v1/auth/phone-number/verify;
 * passkeys under /api/v1/auth/passkey/…; POST /api/v1/auth/sign-out.
 */
export const sendCodeRequest = z.strictObject({ phoneNumber });
export const verifyCodeRequest = z.strictObject({ phoneNumber, code: signInCode });
export const deletePasskeyRequest = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) });

/** GET /api/v1/outbox (demo and test only): what would have been sent by SMS or mail, newest first. */
export const outboxPage = z.object({
  messages: z.array(
    z.object({
      id: z.uuid(),
      channel: z.enum(['sms', 'mail']),
      to: z.string(),
      subject: z.string().nullable(),
      text: z.string(),
      /** The same for mail programs that show pages; GET /api/outbox/:id shows it. */
      html: z.string().nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});
export const outboxPath = z.strictObject({ id: z.uuid() });
export type OutboxPath = z.infer<typeof outboxPath>;
export type OutboxPage = z.infer<typeof outboxPage>;
