import { z } from 'zod';
import { signingKey } from './accounts.js';
import { bilingualLines, line, lines } from './fields.js';
import { moneyOnWire } from './money.js';
import { photograph, pieceState, sealingLink, studioPiece } from './studio.js';
import { STATUS_ACTIONS, STATUS_REASONS } from './status-reasons.js';
import { bilingual, pageOf, pageRequest } from './text.js';

/** GET /api/v1/office: the cooperative's overview; each number is the length of a list that can be opened. */
export const officeOverview = z.object({
  cooperative: z.object({ id: z.uuid(), name: bilingual, onChain: z.boolean() }),
  month: z.object({ sales: moneyOnWire, orders: z.number().int(), pieces: z.number().int() }),
  lastMonth: z.object({ sales: moneyOnWire, orders: z.number().int(), pieces: z.number().int() }),
  waitingForInspection: z.number().int(),
  readyToSeal: z.number().int(),
  ordersToSend: z.number().int(),
  lateOrders: z.number().int(),
  actsToSign: z.number().int(),
  /** That wait for an answer, or to be looked at. */
  returnsWaiting: z.number().int(),
  /** Refunds that could not be made, and disputes. */
  moneyTasks: z.number().int(),
  /** Pieces the authority allows in the cooperative's present year; null before it is in the register. */
  capacity: z
    .object({
      perYear: z.number().int(),
      used: z.number().int(),
      left: z.number().int(),
      endsAt: z.iso.datetime(),
    })
    .nullable(),
  recentSales: z.array(
    z.object({ orderCode: z.string(), title: bilingual, price: moneyOnWire, soldAt: z.iso.datetime() }),
  ),
});
export type OfficeOverview = z.infer<typeof officeOverview>;

/** A piece in the queue, as an inspector sees it. */
const inspectionItem = studioPiece.extend({
  maker: z.object({ id: z.uuid(), displayName: z.string() }),
});

/** GET /api/v1/office/inspections?cursor= (signed, waiting for an officer) and /api/v1/office/sealable (inspected). */
export const inspectionQueue = pageOf(inspectionItem);
export type InspectionQueue = z.infer<typeof inspectionQueue>;

/** POST /api/v1/office/pieces/:id/inspection */
export const inspectionRequest = z
  .strictObject({ result: z.enum(['accepted', 'rejected']), findings: lines(500, 0) })
  .refine((it) => it.result === 'accepted' || it.findings.length > 0, {
    path: ['findings'],
    message: 'A rejection says what was found.',
    params: {
      vi: 'Khi trả lại, xin ghi rõ điều cần sửa.',
      en: 'When a piece is sent back, please say what is to be mended.',
    },
  });

/**
 * GET /api/v1/office/inspections/lately: decisions that can still be taken back, the newest first, by POST
 * /api/v1/office/pieces/:id/inspection/undo (204; 409 problem once it is too late or the piece has gone on).
 */
export const latelyInspected = z.object({
  decisions: z.array(
    z.object({
      pieceId: z.uuid(),
      title: bilingual,
      maker: z.string(),
      result: z.enum(['accepted', 'rejected']),
      undoUntil: z.iso.datetime(),
    }),
  ),
});
export type LatelyInspected = z.infer<typeof latelyInspected>;

/** POST /api/v1/office/pieces/:id/vouch: for a draft whose maker cannot sign; why stands in the certificate. */
export const vouchRequest = z.strictObject({ reason: bilingualLines(500) });

/** POST /api/v1/office/batches: opens the one open batch of the cooperative. Idempotency-Key. */
export const openBatchRequest = z.strictObject({ pieceIds: z.array(z.uuid()).min(1).max(4096) });

const batchState = z.enum(['open', 'signing', 'submitted', 'recorded', 'final', 'cancelled', 'failed']);

const batchCard = z.object({
  id: z.uuid(),
  state: batchState,
  size: z.number().int(),
  firstNumber: z.number().int().nullable(),
  signatures: z.object({ have: z.number().int(), need: z.number().int() }),
  transaction: z.string().nullable(),
  block: z.number().int().nullable(),
  /** Blocks on top of it, up to what finality asks for. */
  confirmations: z.object({ have: z.number().int(), need: z.number().int() }),
  /** Why it failed, as a stable code; null otherwise. */
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type BatchCard = z.infer<typeof batchCard>;

/** GET /api/v1/office/batches */
export const batchList = pageOf(batchCard);
export type BatchList = z.infer<typeof batchList>;

/** POST /api/v1/office/batches answers the batch and where to seal it; /batches/:id/signing gives a new link. */
export const openedBatch = z.object({ batch: batchCard, sealing: sealingLink });

/** GET /api/v1/office/batches/:id. DELETE cancels it while nothing is submitted. */
export const batchDetail = batchCard.extend({
  pieces: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int().nullable(),
      title: bilingual,
      serial: z.string(),
      state: pieceState,
      photograph: photograph.nullable(),
    }),
  ),
});
export type BatchDetail = z.infer<typeof batchDetail>;

/** GET /api/v1/office/batches/:id/labels.pdf?layout= (only once recorded) */
const labelLayout = z.enum(['a4-3x8', 'a4-4x10', 'roll-50x30', 'tag-40x70']);
export type LabelLayout = z.infer<typeof labelLayout>;
export const labelQuery = z.strictObject({ layout: labelLayout.default('a4-3x8') });

/** An act of the cooperative that needs signatures or is on its way to the chain. */
const actCard = z.object({
  id: z.uuid(),
  /** `issue-batch`, `set-status`, `add-maker`, `rotate-signers`, and what is registered later. */
  kind: z.string(),
  /** Whether the office may give it up now. */
  isCancellable: z.boolean(),
  summary: bilingual,
  state: z.enum(['signing', 'submitted', 'recorded', 'final', 'failed', 'expired', 'cancelled']),
  signatures: z.object({ have: z.number().int(), need: z.number().int() }),
  /** Until when it can be signed; null until somebody opened it. */
  deadlineAt: z.iso.datetime().nullable(),
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type ActCard = z.infer<typeof actCard>;

const certificateState = z.enum(['active', 'suspended', 'withdrawn']);

/** Reasons of a change of state; the code goes on chain, the text's digest beside it. */
const statusReason = z.enum(STATUS_REASONS);

const officeCertificate = z.object({
  number: z.number().int(),
  serial: z.string(),
  title: bilingual,
  maker: z.string(),
  state: certificateState,
  reason: statusReason.nullable(),
  sealedAt: z.iso.datetime().nullable(),
  /** When somebody opened its hidden code; null while nobody has. */
  claimedAt: z.iso.datetime().nullable(),
  /** A change of its state that waits for signatures or is on its way into the register. */
  pending: actCard.nullable(),
  pieceState,
  photograph: photograph.nullable(),
});

/** GET /api/v1/office/certificates?q=&cursor= */
export const officeCertificateSearch = pageRequest.extend({ q: line(80, 0).optional() });
export const officeCertificateList = pageOf(officeCertificate);
export type OfficeCertificateList = z.infer<typeof officeCertificateList>;

/** POST /api/v1/office/certificates/:number/status: prepares the act; the answer is where to sign it. */
export const changeStatusRequest = z.strictObject({
  action: z.enum(STATUS_ACTIONS),
  reason: statusReason,
  text: lines(500),
});

/** POST /api/v1/office/certificates/:number/status and POST /api/v1/office/acts/:id/signing answer this. */
export const preparedAct = z.object({ act: actCard, sealing: sealingLink });

/** GET /api/v1/office/acts */
export const actList = z.object({ acts: z.array(actCard) });

/** GET /api/v1/office/keys: this cooperative's signers and makers. POST /api/v1/office/keys: sealingLink to enrol one's own. */
export const officeKeys = z.object({
  threshold: z.number().int(),
  /** Whether the person asking has an active signing key. */
  mine: z.enum(['none', 'proposed', 'active']),
  /** The key they made last, on another device perhaps, is not in the registry yet. */
  newKeyWaits: z.boolean(),
  keys: z.array(signingKey.extend({ owner: z.string(), index: z.number().int().nullable() })),
});
export type OfficeKeys = z.infer<typeof officeKeys>;

/** GET /api/v1/authority/cooperatives: the authority's list of all, read from the chain's events. */
export const cooperativeList = z.object({
  cooperatives: z.array(
    z.object({
      id: z.uuid(),
      cooperativeNumber: z.string().nullable(),
      name: bilingual,
      state: z.enum(['proposed', 'active', 'suspended', 'closed']),
      signers: z.number().int(),
      threshold: z.number().int(),
      certificates: z.number().int(),
    }),
  ),
});
