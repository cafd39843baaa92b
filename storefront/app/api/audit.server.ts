import { auditPage } from '@daulang/commerce/api/audit';
import type { RequestQuery } from '@daulang/commerce/api/requests';
import { askAsMember } from './member.server';

/** Who did what in the officer's cooperative. */
export const readAudit = (request: Request, query: RequestQuery<'GET /office/audit'>) =>
  askAsMember(request, { to: 'GET /office/audit', query }, auditPage);
