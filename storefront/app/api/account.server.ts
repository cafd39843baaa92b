import { type AccountOrderList, accountOrderList } from '@daulang/commerce/api/orders';
import type { RequestQuery } from '@daulang/commerce/api/requests';
import { askAsMember } from './member.server';

/** The orders of who is signed in, a page at a time. */
export function listMyOrders(
  request: Request,
  query: RequestQuery<'GET /account/orders'>,
): Promise<AccountOrderList> {
  return askAsMember(request, { to: 'GET /account/orders', query }, accountOrderList);
}
