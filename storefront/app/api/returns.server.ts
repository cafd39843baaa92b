import type { RequestBody, RequestQuery } from '@daulang/commerce/api/requests';
import { sealingLink } from '@daulang/commerce/api/studio';
import { officeReturn, officeReturnList, orderReturns } from '@daulang/commerce/api/returns';
import { ask, tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** The returns of an order, and what of it can still be returned. */
export const askReturns = (request: Request, secret: string) =>
  ask(request, { to: 'GET /orders/:secret/returns', at: { secret } }, orderReturns);

export const openReturn = (
  request: Request,
  secret: string,
  body: RequestBody<'POST /orders/:secret/returns'>,
) => tryAsk(request, { to: 'POST /orders/:secret/returns', at: { secret }, body }, orderReturns);

export const takeReturnBack = (request: Request, secret: string, id: string) =>
  tryAsk(request, { to: 'POST /orders/:secret/returns/:id/take-back', at: { secret, id } }, orderReturns);

export const removeReturnPhotograph = (request: Request, secret: string, id: string) =>
  tryAsk(request, { to: 'DELETE /orders/:secret/return-photographs/:id', at: { secret, id } }, orderReturns);

export const listReturns = (request: Request, query: RequestQuery<'GET /office/returns'>) =>
  askAsMember(request, { to: 'GET /office/returns', query }, officeReturnList);

export const askReturn = (request: Request, id: string) =>
  askAsMember(request, { to: 'GET /office/returns/:id', at: { id } }, officeReturn);

export const answerReturn = (
  request: Request,
  id: string,
  decision: 'accept' | 'refuse',
  body: RequestBody<'POST /office/returns/:id/accept'>,
) => tryAsk(request, { to: `POST /office/returns/:id/${decision}` as const, at: { id }, body }, officeReturn);

export const settleInPart = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/returns/:id/settle-in-part'>,
) => tryAsk(request, { to: 'POST /office/returns/:id/settle-in-part', at: { id }, body }, officeReturn);

export const noteArrival = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/returns/:id/arrive', at: { id } }, officeReturn);

export const inspectReturn = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/returns/:id/inspect'>,
) => tryAsk(request, { to: 'POST /office/returns/:id/inspect', at: { id }, body }, officeReturn);

export const linkToNewCode = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/returns/:id/new-code'>,
) => tryAsk(request, { to: 'POST /office/returns/:id/new-code', at: { id }, body }, sealingLink);
