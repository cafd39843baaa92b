import { memberList } from '@daulang/commerce/api/members';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** Who is in the officer's cooperative. */
export const listMembers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/members' }, memberList);

export const appointTreasurer = (request: Request, userId: string) =>
  tryAsk(request, { to: 'POST /office/members/:userId/treasurer', at: { userId } }, memberList);

export const dismissTreasurer = (request: Request, userId: string) =>
  tryAsk(request, { to: 'DELETE /office/members/:userId/treasurer', at: { userId } }, memberList);
