import { finishedPiece, readyDate, workList, workOrder } from '@daulang/commerce/api/making';
import type { RequestBody, RequestQuery } from '@daulang/commerce/api/requests';
import { ask, tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** By when a product that is made to order would be ready. */
export const askReadyDate = (request: Request, productId: string) =>
  ask(request, { to: 'GET /making/:productId', at: { productId }, query: {} }, readyDate);

export const listStudioWork = (request: Request, query: RequestQuery<'GET /studio/work'>) =>
  askAsMember(request, { to: 'GET /studio/work', query }, workList);

export const listOfficeWork = (request: Request, query: RequestQuery<'GET /office/work'>) =>
  askAsMember(request, { to: 'GET /office/work', query }, workList);

export const moveStudioWork = (
  request: Request,
  id: string,
  body: RequestBody<'POST /studio/work/:id/moves'>,
) => tryAsk(request, { to: 'POST /studio/work/:id/moves', at: { id }, body }, workOrder);

export const moveOfficeWork = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/work/:id/moves'>,
) => tryAsk(request, { to: 'POST /office/work/:id/moves', at: { id }, body }, workOrder);

/** One piece is finished, and its draft is there. */
export const finishPiece = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /studio/work/:id/pieces', at: { id } }, finishedPiece);
