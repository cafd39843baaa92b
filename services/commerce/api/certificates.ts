import { z } from 'zod';
import { bilingual } from './text.js';

const bytes32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const address = z.string().regex(/^0x[0-9a-f]{40}$/);

/** Query of GET /api/v1/certificates/:serial: whether a page asks because somebody read a label (or header `x-scan: 1`). */
export const scanQuery = z.strictObject({ scan: z.enum(['0', '1']).optional() });

/**
 * The fields of a leaf in the register's own words (`struct Certificate`), where the cooperative's number is its id;
 * numbers that may exceed 2^53 are decimal strings.
 */
const certificateFields = z.object({
  cooperativeId: z.string(),
  number: z.number().int(),
  serialHash: bytes32,
  content: bytes32,
  makerKey: bytes32,
  claimKey: address,
});

const inclusionProof = z.object({
  root: bytes32,
  firstNumber: z.number().int(),
  size: z.number().int(),
  siblings: z.array(bytes32),
});

/** One named check: what was looked at, what was found, when. Words are in the protocol's message table. */
const namedCheck = z.object({
  name: z.string(),
  outcome: z.enum(['passed', 'failed', 'unknown', 'not-checked']),
  found: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});

/** The verdict as `@daulang/protocol`'s `verify` gives it; `class` is a verdict class of docs/certificate.md, section 8. */
const verdictAnswer = z.object({
  class: z.string(),
  checkedAt: z.iso.datetime(),
  checks: z.array(namedCheck),
  /** For withdrawn, replaced, suspended: who, when, why. For a piece that was reported lost: when. */
  status: z
    .object({
      state: z.string(),
      by: bilingual.nullable(),
      reason: z.string().nullable(),
      /** As the officer wrote it, in whatever language. */
      text: z.string().nullable(),
      at: z.iso.datetime().nullable(),
      /** Of a replaced certificate: the numbers of the batch that took its batch's place. */
      successor: z
        .object({ cooperativeNumber: z.string(), firstNumber: z.number().int(), size: z.number().int() })
        .nullable(),
    })
    .nullable(),
});

/**
 * GET /api/v1/certificates/:serial (200 for every well-formed serial: an unknown one has verdict `not-ours` and nulls;
 * 400 problem when the check character is wrong). GET /api/v1/numbers/:cooperativeNumber/:number answers the same without
 * `serial`, as no label was read. `document` is the exact sealed text: hash it, do not re-encode it.
 */
export const certificateAnswer = z.object({
  serial: z.string().nullable(),
  document: z.string().nullable(),
  documentCid: z.string().nullable(),
  fields: certificateFields.nullable(),
  proof: inclusionProof.nullable(),
  /** Where it is registered; `token` is asked, and answers for both. */
  registry: z.object({
    chainId: z.number().int(),
    address,
    token: address,
    finalAfterSeconds: z.number().int(),
  }),
  transaction: z.string().nullable(),
  /** When its hidden code was opened, as the service read it from the chain; null while it knows of no claim. */
  claimedAt: z.iso.datetime().nullable(),
  /** The cooperative's name from its profile, whose digest is on chain. */
  cooperativeName: bilingual.nullable(),
  /** The maker's name with its salt, to be checked against the commitment; null after erasure or without consent. */
  maker: z.object({ name: z.string(), salt: bytes32, isDemo: z.boolean() }).nullable(),
  product: z.object({ slug: z.string() }).nullable(),
  scans: z.object({
    count: z.number().int(),
    byDay: z.array(z.object({ day: z.iso.date(), count: z.number().int() })),
  }),
  verdict: verdictAnswer,
});
export type CertificateAnswer = z.infer<typeof certificateAnswer>;

/** GET /api/v1/certificates/:serial/file: the certificate file (document, proof, batch) to keep. */
