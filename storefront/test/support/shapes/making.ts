import type { WorkOrder } from '@daulang/commerce/api/making';
import { CID, idOf, title } from './common.ts';

export const aWork = (change: Partial<WorkOrder> = {}): WorkOrder => ({
  id: idOf(40),
  state: 'wanted',
  orderCode: 'DL-7K2M',
  productId: idOf(1),
  title,
  pictureCid: CID,
  quantity: 1,
  readyBy: '2026-12-20',
  isLate: false,
  maker: 'Nghệ nhân mẫu',
  pieces: [],
  history: [{ state: 'wanted', at: '2026-11-28T03:10:00.000Z', by: 'payment', words: null }],
  ...change,
});
