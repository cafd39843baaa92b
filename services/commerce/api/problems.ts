import { z } from 'zod';
import { accountsProblems } from './problems/accounts.js';
import { catalogProblems } from './problems/catalog.js';
import { certificatesProblems } from './problems/certificates.js';
import { chainProblems } from './problems/chain.js';
import { evidenceProblems } from './problems/evidence.js';
import { fulfilmentProblems } from './problems/fulfilment.js';
import { inventoryProblems } from './problems/inventory.js';
import { ledgerProblems } from './problems/ledger.js';
import { makingProblems } from './problems/making.js';
import { mediaProblems } from './problems/media.js';
import { orderingProblems } from './problems/ordering.js';
import { paymentsProblems } from './problems/payments.js';
import { placesProblems } from './problems/places.js';
import { platformProblems } from './problems/platform.js';
import { reportsProblems } from './problems/reports.js';
import { returnsProblems } from './problems/returns.js';
import { stallProblems } from './problems/stall.js';
import type { ProblemTable, ProblemText } from './problems/table.js';
import { villagesProblems } from './problems/villages.js';
import { vouchersProblems } from './problems/vouchers.js';

export type { Language } from './text.js';

const tables = {
  ...platformProblems,
  ...accountsProblems,
  ...villagesProblems,
  ...placesProblems,
  ...mediaProblems,
  ...paymentsProblems,
  ...chainProblems,
  ...catalogProblems,
  ...inventoryProblems,
  ...vouchersProblems,
  ...makingProblems,
  ...orderingProblems,
  ...certificatesProblems,
  ...fulfilmentProblems,
  ...evidenceProblems,
  ...returnsProblems,
  ...stallProblems,
  ...ledgerProblems,
  ...reportsProblems,
} satisfies ProblemTable;

/** Every code the service may answer with. */
export type ProblemCode = keyof typeof tables;

/** Its status and its texts. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = tables;

/** One field that is wrong. `pointer` is a JSON pointer (RFC 6901) into the body, or `?name` for a query parameter. */
const fieldError = z.object({ pointer: z.string(), detail: z.string() });
export type FieldError = z.infer<typeof fieldError>;

/** Every refusal of the service: `application/problem+json` (RFC 9457), texts in the reader's language. */
export const problem = z
  .object({
    /** `urn:problem-type:daulang:` and the code: stable, to be compared, not fetched. */
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** The stable code alone, for screens that have a better sentence. */
    code: z.enum(Object.keys(tables) as ProblemCode[]),
    /** The error's typed details, such as how many pieces are left. */
    params: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(fieldError).optional(),
    /** Finds the request in the service's logs. */
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

export const PROBLEM_TYPE_PREFIX = 'urn:problem-type:daulang:';
