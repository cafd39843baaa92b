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
