import { helperList, memberList } from '@daulang/commerce/api/members';
import type { RequestBody } from '@daulang/commerce/api/requests';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** Who is in the officer's cooperative. */
export const listMembers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/members' }, memberList);

export const appointTreasurer = (request: Request, userId: string) =>
  tryAsk(request, { to: 'POST /office/members/:userId/treasurer', at: { userId } }, memberList);

export const dismissTreasurer = (request: Request, userId: string) =>
  tryAsk(request, { to: 'DELETE /office/members/:userId/treasurer', at: { userId } }, memberList);

/** Who acts for the artisan that asks. */
export const listHelpers = (request: Request) =>
  askAsMember(request, { to: 'GET /studio/helpers' }, helperList);

export const nameHelper = (request: Request, body: RequestBody<'POST /studio/helpers'>) =>
  tryAsk(request, { to: 'POST /studio/helpers', body }, helperList);

export const endHelper = (request: Request, userId: string) =>
  tryAsk(request, { to: 'DELETE /studio/helpers/:userId', at: { userId } }, helperList);

/** The same by an officer, for an artisan of theirs. */
export const nameHelperFor = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/artisans/:id/helpers'>,
) => tryAsk(request, { to: 'POST /office/artisans/:id/helpers', at: { id }, body }, memberList);

export const endHelperFor = (request: Request, id: string, userId: string) =>
  tryAsk(request, { to: 'DELETE /office/artisans/:id/helpers/:userId', at: { id, userId } }, memberList);
