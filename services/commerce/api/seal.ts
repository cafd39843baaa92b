import { z } from 'zod';
import { bilingual, language } from './text.js';

/**
 * The sealing pages live on a host of their own and know no session. A ticket (`Authorization: Bearer <ticket>`,
 * 32 random bytes in hex, good for 10 minutes and for one purpose) is all they have; it travels in the URL's
 * fragment, so that no server log sees it.
 */
const hex = z.string().regex(/^0x([0-9a-f]{2})*$/);
const address = z.string().regex(/^0x[0-9a-f]{40}$/);
const bytes32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .max(4096);

/** A passkey's answer as the browser gives it, each part in base64url; DER signature as it came. */
const passkeyAssertion = z.strictObject({
  credentialId: base64url,
  authenticatorData: base64url,
  clientDataJSON: base64url,
  signature: base64url,
});
export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;

const common = {
  language,
  /** Where the person goes back to, on the shop's host. */
  returnUrl: z.url(),
  /** The relying party of sealing keys, e.g. seal.localhost. */
  rpId: z.string(),
  displayName: z.string(),
  /** Demo and test only: offer a clearly marked key made in software. */
  demoKeyAllowed: z.boolean(),
};

const allowedCredentials = z.array(z.object({ credentialId: base64url, isDemo: z.boolean() }));

/** GET /api/v1/seal/ticket: what this ticket is for and what the page must show before it signs. */
export const sealTicket = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('enrol'), ...common, kind: z.enum(['maker', 'signer']), challenge: bytes32 }),
  z.object({
    purpose: z.literal('sign-statement'),
    ...common,
    allowedCredentials,
    /** The exact canonical JSON that is signed; the page shows what it says and hashes it itself. */
    statement: z.string(),
    photographs: z.array(z.object({ cid: z.string(), role: z.string() })),
  }),
  z.object({
    purpose: z.literal('seal-batch'),
    ...common,
    allowedCredentials,
    batchId: z.uuid(),
    cooperative: z.object({ cooperativeNumber: z.string(), name: bilingual }),
    domain: z.object({ chainId: z.number().int(), registry: hex }),
    firstNumber: z.number().int(),
    threshold: z.number().int(),
    /** In the order of their numbers; `certificate` is the exact document whose digest goes into the leaf. */
    pieces: z.array(
      z.object({
        serial: z.string(),
        serialHash: bytes32,
        certificate: z.string(),
        makerKey: bytes32,
        /** Present from the second signer on: the first one's browser drew the hidden codes. */
        claimKey: hex.nullable(),
      }),
    ),
  }),
  z.object({
    purpose: z.literal('sign-act'),
    ...common,
    allowedCredentials,
    actId: z.uuid(),
    domain: z.object({ chainId: z.number().int(), registry: hex }),
    /** The EIP-712 message of the act; the page computes the digest itself and shows it in words. */
    act: z.object({ type: z.string(), message: z.record(z.string(), z.union([z.string(), z.number()])) }),
    summary: bilingual,
    /** The second line of the screen: the reason written, the key's owner, the piece. */
    detail: bilingual.nullable(),
  }),
  z.object({
    purpose: z.literal('new-code'),
    ...common,
    allowedCredentials,
    returnId: z.uuid(),
    orderCode: z.string(),
    /** The piece's public number, `<cooperative>/<number>`. */
    number: z.string(),
    title: bilingual,
    serial: z.string(),
    /** A code was drawn before: its label is worth nothing once this one is taken. */
    wasDrawn: z.boolean(),
  }),
]);
export type SealTicket = z.infer<typeof sealTicket>;

/** POST /api/v1/seal/key (ticket `enrol`). */
export const enrolKeyRequest = z.strictObject({
  credentialId: base64url,
  publicKey: z.strictObject({ x: bytes32, y: bytes32 }),
  authenticatorData: base64url,
  clientDataJSON: base64url,
  isDemo: z.boolean(),
});
export type EnrolKeyRequest = z.infer<typeof enrolKeyRequest>;

/** POST /api/v1/seal/statement (ticket `sign-statement`). */
export const signStatementRequest = z.strictObject({ assertion: passkeyAssertion });

/**
 * POST /api/v1/seal/batch/claim-keys (ticket `seal-batch`, first signer): the addresses of the hidden codes drawn in
 * this browser, in the order of the pieces. The answer is what must be signed; the page recomputes it from the pieces
 * and refuses when one byte differs.
 */
export const claimKeysRequest = z.strictObject({ claimKeys: z.array(address).min(1).max(4096) });
export const sealedBatch = z.object({
  root: bytes32,
  size: z.number().int(),
  firstNumber: z.number().int(),
  manifestDigest: bytes32,
  nonce: z.string(),
  deadline: z.number().int(),
  digest: bytes32,
});
export type SealedBatch = z.infer<typeof sealedBatch>;

/** POST /api/v1/seal/signature (tickets `seal-batch` after the claim keys, and `sign-act`). */
export const signActRequest = z.strictObject({ assertion: passkeyAssertion });

/**
 * POST /api/v1/seal/new-code (ticket `new-code`): the address of the hidden code drawn in this browser, and the
 * officer's signature under it (`newCodeChallenge`).
 */
export const newCodeRequest = z.strictObject({ claimKey: address, assertion: passkeyAssertion });
export type NewCodeRequest = z.infer<typeof newCodeRequest>;

/** Answer of each POST that ends a ticket: where to go next. */
export const sealDone = z.object({ returnUrl: z.url(), missingSignatures: z.number().int() });
export type SealDone = z.infer<typeof sealDone>;
