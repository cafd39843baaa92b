import {
  consentList,
  type ConsentList,
  type ConsentPurpose,
  officerList,
  type OfficerList,
} from '@daulang/commerce/api/accounts';
import {
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
  return askAsMember(request, '/studio', studioOverview);
}

export function listPieces(request: Request, cursor: string | null): Promise<StudioPieceList> {
  const after = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  return askAsMember(request, `/studio/pieces${after}`, studioPieceList);
}

export function readPiece(request: Request, id: string): Promise<StudioPiece> {
  return askAsMember(request, `/studio/pieces/${encodeURIComponent(id)}`, studioPiece);
}

export function listSales(request: Request): Promise<StudioSales> {
  return askAsMember(request, '/studio/sales', studioSales);
}

/** Where the artisan signs a piece, on the sealing host. */
export function linkToSign(request: Request, pieceId: string): Promise<Answer<SealingLink>> {
  return tryAsk(request, `/studio/pieces/${encodeURIComponent(pieceId)}/signing`, sealingLink, {
    method: 'POST',
  });
}

/** Where the artisan makes a signing key, on the sealing host. */
export function linkToEnrol(request: Request): Promise<Answer<SealingLink>> {
  return tryAsk(request, '/studio/keys', sealingLink, { method: 'POST' });
}

export function removePhotograph(
  request: Request,
  pieceId: string,
  cid: string,
): Promise<Answer<StudioPiece>> {
  const path = `/studio/pieces/${encodeURIComponent(pieceId)}/photographs/${encodeURIComponent(cid)}`;
  return tryAsk(request, path, studioPiece, { method: 'DELETE' });
}

/** The wording of the consent page; a new wording gets a new name, so that it is known what was agreed to. */
const CONSENT_TEXT = '2026-11-29.2';

/** What the artisan agreed to have published, and whether they were ever asked. */
export function listConsents(request: Request): Promise<ConsentList> {
  return askAsMember(request, '/me/consents', consentList);
}

export function changeConsent(
  request: Request,
  purpose: ConsentPurpose,
  given: boolean,
): Promise<Answer<ConsentList>> {
  const body = { given, textVersion: CONSENT_TEXT };
  return tryAsk(request, `/me/consents/${purpose}`, consentList, { method: 'PUT', body });
}

/** Whom the artisan can call at the own cooperative. */
export function listOfficers(request: Request): Promise<OfficerList> {
  return askAsMember(request, '/me/officers', officerList);
}
