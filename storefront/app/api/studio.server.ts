import {
  consentList,
  type ConsentList,
  type ConsentPurpose,
  officerList,
  type OfficerList,
} from '@daulang/commerce/api/accounts';
import { pieceHistory, type PieceHistory } from '@daulang/commerce/api/history';
import {
  type CreateDraftRequest,
  sealingLink,
  type SealingLink,
  studioOverview,
  type StudioOverview,
  studioPiece,
  type StudioPiece,
  studioPieceList,
  type StudioPieceList,
  studioSales,
  type StudioSales,
} from '@daulang/commerce/api/studio';
import { type Answer, tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** The artisan's first screen. */
export function readStudio(request: Request): Promise<StudioOverview> {
  return askAsMember(request, { to: 'GET /studio' }, studioOverview);
}

export function listPieces(request: Request, cursor: string | null): Promise<StudioPieceList> {
  return askAsMember(request, { to: 'GET /studio/pieces', query: { cursor } }, studioPieceList);
}

/** A draft of a piece; the same key never makes two. */
export function createDraft(
  request: Request,
  body: CreateDraftRequest,
  idempotencyKey: string,
): Promise<Answer<StudioPiece>> {
  return tryAsk(request, { to: 'POST /studio/pieces', body, idempotencyKey }, studioPiece);
}

export function readPiece(request: Request, id: string): Promise<StudioPiece> {
  return askAsMember(request, { to: 'GET /studio/pieces/:id', at: { id } }, studioPiece);
}

/** What happened to a piece, the first first. */
export function readPieceHistory(request: Request, id: string): Promise<PieceHistory> {
  return askAsMember(request, { to: 'GET /studio/pieces/:id/history', at: { id } }, pieceHistory);
}

export function listSales(request: Request): Promise<StudioSales> {
  return askAsMember(request, { to: 'GET /studio/sales' }, studioSales);
}

/** Where the artisan signs a piece, on the sealing host. */
export function linkToSign(request: Request, pieceId: string): Promise<Answer<SealingLink>> {
  return tryAsk(request, { to: 'POST /studio/pieces/:id/signing', at: { id: pieceId } }, sealingLink);
}

/** Where the artisan makes a signing key, on the sealing host. */
export function linkToEnrol(request: Request): Promise<Answer<SealingLink>> {
  return tryAsk(request, { to: 'POST /studio/keys' }, sealingLink);
}

export function removePhotograph(
  request: Request,
  pieceId: string,
  cid: string,
): Promise<Answer<StudioPiece>> {
  const question = { to: 'DELETE /studio/pieces/:id/photographs/:cid', at: { id: pieceId, cid } } as const;
  return tryAsk(request, question, studioPiece);
}

/** The wording of the consent page; a new wording gets a new name, so that it is known what was agreed to. */
const CONSENT_TEXT = '2026-11-29.2';

/** What the artisan agreed to have published, and whether they were ever asked. */
export function listConsents(request: Request): Promise<ConsentList> {
  return askAsMember(request, { to: 'GET /me/consents' }, consentList);
}

export function changeConsent(
  request: Request,
  purpose: ConsentPurpose,
  given: boolean,
): Promise<Answer<ConsentList>> {
  const body = { given, textVersion: CONSENT_TEXT };
  return tryAsk(request, { to: 'PUT /me/consents/:purpose', at: { purpose }, body }, consentList);
}

/** Whom the artisan can call at the own cooperative. */
export function listOfficers(request: Request): Promise<OfficerList> {
  return askAsMember(request, { to: 'GET /me/officers' }, officerList);
}
