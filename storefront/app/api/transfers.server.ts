import type { RequestBody } from '@daulang/commerce/api/requests';
import { paybackList, statementImported, unmatchedTransferList } from '@daulang/commerce/api/transfers';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** Each transfer of a statement is a transaction of its own: the largest, of twenty thousand, took a minute and a half. */
const IMPORTED_WITHIN_MS = 240_000;

/** What came to the house's bank account and fits no order. */
export const listUnmatchedTransfers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/transfers' }, unmatchedTransferList);

export const giveTransferToOrder = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/transfers/:id/match'>,
) => tryAsk(request, { to: 'POST /office/transfers/:id/match', at: { id }, body }, unmatchedTransferList);

/** It is no order's money. */
export const putTransferAside = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/transfers/:id/set-aside'>,
) => tryAsk(request, { to: 'POST /office/transfers/:id/set-aside', at: { id }, body }, unmatchedTransferList);

/** Browsers call a CSV file what the machine's spreadsheet program calls it. */
export const sendBankStatement = (request: Request, statement: File) =>
  tryAsk(
    request,
    { to: 'POST /office/statements', file: new File([statement], 'statement.csv', { type: 'text/csv' }) },
    statementImported,
    { withinMs: IMPORTED_WITHIN_MS },
  );

/** Money that a person sends back. */
export const listPaybacks = (request: Request) =>
  askAsMember(request, { to: 'GET /office/paybacks' }, paybackList);

export const reportPaybackSent = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/paybacks/:id/sent'>,
) => tryAsk(request, { to: 'POST /office/paybacks/:id/sent', at: { id }, body }, paybackList);

/** Another one sends it. */
export const proposePayback = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/paybacks/:id/proposal'>,
) => tryAsk(request, { to: 'POST /office/paybacks/:id/proposal', at: { id }, body }, paybackList);
