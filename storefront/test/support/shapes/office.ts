import type {
  ActCard,
  BatchCard,
  BatchDetail,
  InspectionQueue,
  OfficeCertificateList,
  OfficeKeys,
  OfficeOverview,
} from '@daulang/commerce/api/office';
import { CID, coop, dong, idOf, title } from './common.ts';
import { aPiece } from './pieces.ts';

export const anOffice = (change: Partial<OfficeOverview> = {}): OfficeOverview => ({
  cooperative: { id: idOf(50), name: coop.name, onChain: true },
  month: { sales: dong(7_400_000), orders: 10, pieces: 14 },
  lastMonth: { sales: dong(3_700_000), orders: 5, pieces: 7 },
  waitingForInspection: 2,
  readyToSeal: 3,
  ordersToSend: 4,
  lateOrders: 1,
  actsToSign: 1,
  returnsWaiting: 1,
  moneyTasks: 1,
  capacity: { perYear: 500, used: 120, left: 380, endsAt: '2027-11-22T00:00:00.000Z' },
  recentSales: [{ orderCode: 'DL-7K2M', title, price: dong(350_000), soldAt: '2026-11-28T03:10:00.000Z' }],
  ...change,
});

export type Inspected = InspectionQueue['items'][number];

export const anInspected = (change: Partial<Inspected> = {}): Inspected => ({
  ...aPiece({ state: 'signed' }),
  maker: { id: idOf(2), displayName: 'Nghệ nhân mẫu' },
  ...change,
});

export const aBatch = (change: Partial<BatchCard> = {}): BatchCard => ({
  id: idOf(40),
  state: 'signing',
  size: 3,
  firstNumber: 8,
  signatures: { have: 1, need: 2 },
  transaction: null,
  block: null,
  confirmations: { have: 0, need: 12 },
  failure: null,
  createdAt: '2026-11-29T03:00:00.000Z',
  ...change,
});

export const aBatchDetail = (change: Partial<BatchDetail> = {}): BatchDetail => ({
  ...aBatch(),
  pieces: [
    {
      id: idOf(10),
      number: 8,
      title,
      serial: '7K2M-4Q9R-TB3X-W8YZ',
      state: 'sealing',
      photograph: { cid: CID, role: 'front', width: 1200, height: 1500 },
    },
  ],
  ...change,
});

export const anAct = (change: Partial<ActCard> = {}): ActCard => ({
  id: idOf(60),
  kind: 'set-status',
  isCancellable: true,
  summary: { vi: 'Tạm ngưng chứng nhận 7', en: 'Suspend certificate 7' },
  state: 'signing',
  signatures: { have: 1, need: 2 },
  deadlineAt: '2099-12-06T03:00:00.000Z',
  failure: null,
  createdAt: '2026-11-29T03:00:00.000Z',
  ...change,
});

export type OfficeCertificate = OfficeCertificateList['items'][number];

export const anOfficeCertificate = (change: Partial<OfficeCertificate> = {}): OfficeCertificate => ({
  number: 7,
  serial: '7K2M-4Q9R-TB3X-W8YZ',
  title,
  maker: 'Nghệ nhân mẫu',
  state: 'active',
  reason: null,
  sealedAt: '2026-11-10T03:00:00.000Z',
  claimedAt: null,
  pending: null,
  pieceState: 'final',
  photograph: { cid: CID, role: 'front', width: 1200, height: 1500 },
  ...change,
});

export const theKeys = (change: Partial<OfficeKeys> = {}): OfficeKeys => ({
  threshold: 2,
  mine: 'active',
  newKeyWaits: false,
  keys: [
    {
      id: idOf(70),
      kind: 'signer',
      state: 'active',
      isDemo: false,
      createdAt: '2026-11-01T03:00:00.000Z',
      owner: 'Cán bộ mẫu',
      index: 0,
    },
    {
      id: idOf(71),
      kind: 'maker',
      state: 'proposed',
      isDemo: true,
      createdAt: '2026-11-02T03:00:00.000Z',
      owner: 'Nghệ nhân mẫu',
      index: null,
    },
  ],
  ...change,
});
