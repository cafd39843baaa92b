import type { RequestBody } from '@daulang/commerce/api/requests';
import { officeStall, stallChoices, stallReceipt } from '@daulang/commerce/api/stall';
import { ask, tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** What the signed-in person may take along. */
export const listStallChoices = (request: Request) =>
  askAsMember(request, { to: 'GET /stall/choices' }, stallChoices);

export const readReceipt = (request: Request, secret: string) =>
  ask(request, { to: 'GET /stall/receipts/:secret', at: { secret } }, stallReceipt);

export const readOfficeStall = (request: Request) =>
  askAsMember(request, { to: 'GET /office/stall' }, officeStall);

export const callPhoneBack = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/stall/phones/:id/call-back'>,
) => tryAsk(request, { to: 'POST /office/stall/phones/:id/call-back', at: { id }, body }, officeStall);

export const decideLateSale = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/stall/late-sales/:id'>,
) => tryAsk(request, { to: 'POST /office/stall/late-sales/:id', at: { id }, body }, officeStall);

export const takeCashIn = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/stall/closings/:id/handed-in', at: { id } }, officeStall);
