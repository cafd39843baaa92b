import type { AuditPage } from '@daulang/commerce/api/audit';
import { idOf } from './common.ts';

export const anAuditEntry = (
  change: Partial<AuditPage['items'][number]> = {},
): AuditPage['items'][number] => ({
  id: '41',
  at: '2026-11-20T03:30:00.000Z',
  action: 'POST /office/parcels/:id/pack',
  userId: 'user-1',
  displayName: 'Trần Văn Mẫu',
  role: 'officer',
  doneFor: null,
  orderCode: null,
  path: { id: idOf(30) },
  fields: [],
  ...change,
});

export const anAuditPage = (change: Partial<AuditPage> = {}): AuditPage => ({
  items: [anAuditEntry()],
  nextCursor: null,
  people: [{ userId: 'user-1', displayName: 'Trần Văn Mẫu' }],
  ...change,
});
