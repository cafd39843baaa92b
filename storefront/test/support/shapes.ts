import type { OfficeLetter, OfficeLetterList } from '@daulang/commerce/api/letters';
import type { ConsentList, Me, OfficerList, Role } from '@daulang/commerce/api/accounts';
import type {
  HomePage,
  ProductPicture,
  ProductCard,
  ProductDetail,
  ProductPage,
} from '@daulang/commerce/api/catalog';
import { type ShownCart, type CartSummary, openCartRequest } from '@daulang/commerce/api/carts';
import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { PieceHistory } from '@daulang/commerce/api/history';
import type { AuditPage } from '@daulang/commerce/api/audit';
import type { MemberList } from '@daulang/commerce/api/members';
import type { MoneyTask } from '@daulang/commerce/api/money-tasks';
import type {
  ActCard,
  BatchCard,
  BatchDetail,
  InspectionQueue,
  OfficeCertificateList,
  OfficeKeys,
  OfficeOverview,
} from '@daulang/commerce/api/office';
import type { PaybackOnPage, TransferToMake } from '@daulang/commerce/api/payments';
import type {
  AccountOrder,
  OfficeParcel,
  OrderStatus,
  PlacedOrder,
  Quote,
} from '@daulang/commerce/api/orders';
import type { ProvinceList, WardChoice } from '@daulang/commerce/api/places';
import type { WorkOrder } from '@daulang/commerce/api/making';
import type { OfficeStall, StallOnPhone, StallReceiptPage } from '@daulang/commerce/api/stall';
import type { OfficeReturn, OrderReturns } from '@daulang/commerce/api/returns';
import type { PickUpPlace } from '@daulang/commerce/api/pick-up';
import type { ShippingRateList } from '@daulang/commerce/api/shipping';
import type { SalePriceList } from '@daulang/commerce/api/sale-prices';
import type { OfficeVoucher, OfficeVoucherList } from '@daulang/commerce/api/vouchers';
import type { SealingLink, StudioOverview, StudioPiece, StudioSales } from '@daulang/commerce/api/studio';
import type { PaybackList, UnmatchedTransferList } from '@daulang/commerce/api/transfers';
import type { CraftList, VillageCard, VillagePage } from '@daulang/commerce/api/villages';

/** An id that says which one it is: `idOf(7)`. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });
export const CID = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy';

const coop = { slug: 'thanh-tien', name: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' } };
const craft = { slug: 'non-la', name: { vi: 'nón lá', en: 'conical hat' } };
const village = { slug: 'phu-cam', name: { vi: 'Phủ Cam', en: 'Phủ Cam' } };
const title = { vi: 'Nón lá bài thơ', en: 'Poem hat' };
const picture: ProductPicture = {
  cid: CID,
  alt: { vi: 'Nón nhìn từ trước', en: 'The hat from the front' },
  width: 1200,
  height: 1500,
};

export const aProduct = (change: Partial<ProductCard> = {}): ProductCard => ({
  id: idOf(1),
  slug: 'non-la-bai-tho',
  title,
  craft,
  village,
  cooperative: coop,
  price: dong(350_000),
  usualPrice: null,
  saleUntil: null,
  picture,
  availability: { state: 'in-stock', pieces: 3, leadTimeDays: null, freeAgainAt: null },
  certified: true,
  ...change,
});

export const productsWith = (items: ProductCard[], change: Partial<ProductPage> = {}): ProductPage => ({
  items,
  nextCursor: null,
  total: items.length,
  facets: {
    crafts: [{ ...craft, count: 3 }],
    villages: [{ ...village, count: 3 }],
    price: { min: dong(120_000), max: dong(900_000) },
    ready: 2,
  },
  isNear: false,
  ...change,
});

export const aProductDetail = (change: Partial<ProductDetail> = {}): ProductDetail => ({
  ...aProduct(),
  story: { vi: 'Nón chằm ở Phủ Cam.', en: 'A hat sewn in Phủ Cam.' },
  materials: { vi: 'Lá nón, tre', en: 'Palm leaf, bamboo' },
  technique: { vi: 'Chằm tay', en: 'Sewn by hand' },
  dimensionsMm: { length: 410, width: 410, height: 185 },
  weightGrams: 180,
  pictures: [picture],
  maker: {
    id: idOf(2),
    displayName: 'Nghệ nhân mẫu',
    isDemo: true,
    bio: { vi: 'Làm nón từ nhỏ.', en: 'Sews since childhood.' },
  },
  shares: [
    { account: 'artisan', amount: dong(245_000), rateBasisPoints: 7000 },
    { account: 'cooperative', amount: dong(70_000), rateBasisPoints: 2000 },
    { account: 'village-fund', amount: dong(17_500), rateBasisPoints: 500 },
    { account: 'platform', amount: dong(17_500), rateBasisPoints: 500 },
  ],
  pieces: [{ cooperativeNumber: '1', number: 7, madeOn: '2026-11-01', picture }],
  related: [],
  updatedAt: '2026-11-20T03:00:00.000Z',
  ...change,
});

export const aHome = (change: Partial<HomePage> = {}): HomePage => ({
  newest: [aProduct()],
  crafts: [{ ...craft, productCount: 3, picture }],
  certifiedPieces: 12,
  villageCount: 9,
  ...change,
});

export const aVillage = (change: Partial<VillageCard> = {}): VillageCard => ({
  ...village,
  craft,
  ward: { vi: 'phường Thuận Hoá', en: 'Thuận Hoá ward' },
  lat: 16.45,
  lon: 107.59,
  productCount: 3,
  ...change,
});

export const aVillagePage = (change: Partial<VillagePage> = {}): VillagePage => ({
  ...aVillage(),
  facts: [{ vi: 'Làng có nghề nón từ lâu đời.', en: 'Hats have long been made here.' }],
  recognitions: [{ year: '2012', title: { vi: 'Làng nghề truyền thống', en: 'Traditional craft village' } }],
  season: { vi: 'Quanh năm', en: 'All year' },
  sources: [{ key: 'S1', citation: 'Sách mẫu về làng nghề', url: 'https://example.org/nguon' }],
  doubts: [
    { vi: 'Năm lập làng các nguồn nói khác nhau.', en: 'Sources differ on the year of its founding.' },
  ],
  ...change,
});

const crafts: CraftList = { crafts: [{ ...craft, villageCount: 2, productCount: 3 }] };

export const aQuote = (
  change: Partial<Quote> = {},
  line: Partial<Quote['parcels'][0]['lines'][0]> = {},
): Quote => ({
  parcels: [
    {
      cooperative: coop,
      lines: [
        {
          productId: idOf(1),
          productSlug: 'non-la-bai-tho',
          title,
          pictureCid: CID,
          quantity: 2,
          available: 2,
          freeAgainAt: null,
          readyBy: null,
          unitPrice: dong(350_000),
          discount: dong(0),
          total: dong(700_000),
          ...line,
        },
      ],
      pickUp: null,
      isFetched: false,
      days: [],
      countries: [],
      shipping: dong(40_000),
      subtotal: dong(700_000),
    },
  ],
  goods: dong(700_000),
  discount: dong(0),
  voucher: null,
  shipping: dong(40_000),
  total: dong(740_000),
  countries: [],
  rails: ['card', 'transfer'],
  orderable: true,
  ...change,
});

const wantedIn = (body: unknown): number =>
  openCartRequest.parse(body).lines.reduce((pieces, { quantity }) => pieces + quantity, 0);

export const aSummary = (change: Partial<CartSummary> = {}): CartSummary => ({
  pieces: 2,
  waiting: null,
  paid: null,
  ...change,
});

export const aCart = (change: Partial<ShownCart> = {}): ShownCart => ({
  ...aSummary(),
  quote: aQuote(),
  repriced: [],
  redated: [],
  gone: [],
  ...change,
});

const buyer = { name: 'Người mua mẫu', email: 'mua@example.com', phone: '+84912345678' };
const provinces: ProvinceList = {
  provinces: [
    { code: '46', name: 'Thành phố Huế', former: [] },
    { code: '48', name: 'Thành phố Đà Nẵng', former: ['Tỉnh Quảng Nam'] },
  ],
};
export const thuanHoa: WardChoice = { code: '19789', name: 'Phường Thuận Hoá', former: null };
const address = {
  countryCode: 'VN',
  province: 'Thành phố Huế',
  ward: 'Phường Thuận Hoá',
  street: '1 Lê Lợi',
  provinceCode: '46',
  wardCode: '19789',
  abroad: null,
};
const parcelLine = {
  id: idOf(40),
  title,
  pictureCid: CID,
  quantity: 2,
  weightGrams: 450,
  unitPrice: dong(350_000),
  discount: dong(0),
  total: dong(700_000),
  refunded: dong(0),
  pieces: ['1/7', '1/8'],
  making: null,
};

export const anOrder = (change: Partial<OrderStatus> = {}): OrderStatus => ({
  code: 'DL-7K2M',
  state: 'placed',
  placedAt: '2026-11-29T03:00:00.000Z',
  expiresAt: '2099-11-29T04:00:00.000Z',
  payment: 'card',
  payUrl: 'https://pay.example/session',
  transfer: null,
  confirmation: null,
  otherPayments: ['transfer'],
  payback: null,
  parcels: [
    {
      id: idOf(30),
      cooperative: coop,
      state: 'waiting',
      carrier: null,
      trackingCode: null,
      trackingUrl: null,
      pickUp: null,
      wishedDay: null,
      shipping: dong(40_000),
      shippingRefunded: dong(0),
      lines: [parcelLine],
    },
  ],
  goods: dong(700_000),
  discount: dong(0),
  voucherCode: null,
  shipping: dong(40_000),
  total: dong(740_000),
  refunded: dong(0),
  owed: dong(0),
  dispute: null,
  buyer,
  address,
  gift: null,
  history: [{ state: 'placed', at: '2026-11-29T03:00:00.000Z' }],
  ...change,
});

export const aParcel = (change: Partial<OfficeParcel> = {}): OfficeParcel => ({
  id: idOf(30),
  cooperative: coop,
  state: 'to-pack',
  carrier: null,
  trackingCode: null,
  trackingUrl: null,
  pickUp: null,
  wishedDay: null,
  shipping: dong(40_000),
  shippingRefunded: dong(0),
  lines: [parcelLine],
  orderCode: 'DL-7K2M',
  orderState: 'paid',
  placedAt: '2026-11-28T03:00:00.000Z',
  paidAt: '2026-11-28T03:10:00.000Z',
  late: false,
  undoUntil: null,
  total: dong(740_000),
  cashDue: null,
  refunded: dong(0),
  dispute: null,
  hold: null,
  buyer: { name: buyer.name, phone: buyer.phone },
  address,
  gift: null,
  history: [{ state: 'to-pack', at: '2026-11-28T03:10:00.000Z', by: 'clock', isUndo: false, note: null }],
  ...change,
});

export const aListedOrder = (change: Partial<AccountOrder> = {}): AccountOrder => ({
  code: 'DL-7K2M',
  secret: 'secret-1',
  state: 'paid',
  placedAt: '2026-11-28T03:00:00.000Z',
  total: dong(740_000),
  pictureCid: CID,
  titles: [title],
  pieces: 2,
  ...change,
});

export const aLetter = (change: Partial<OfficeLetter> = {}): OfficeLetter => ({
  id: idOf(35),
  name: { vi: 'Đã thanh toán', en: 'Paid' },
  to: 'buyer',
  channel: 'mail',
  address: 'h•••@example.com',
  state: 'sent',
  at: '2026-11-28T03:10:02.000Z',
  because: null,
  canTryAgain: false,
  ...change,
});

export const theLetters = (...letters: OfficeLetter[]): OfficeLetterList => ({
  orderCode: 'DL-7K2M',
  letters,
});

export const aPerson = (role: Exclude<Role, 'treasurer'> | null, change: Partial<Me> = {}): Me => ({
  userId: 'user-1',
  displayName: 'Người dùng mẫu',
  phone: '+84912345678',
  language: 'vi',
  memberships: role
    ? [
        {
          role,
          cooperative: role === 'authority' ? null : { id: idOf(50), ...coop },
          artisanId: role === 'artisan' || role === 'helper' ? idOf(2) : null,
          helps: role === 'helper' ? { displayName: 'Nghệ nhân mẫu' } : null,
        },
      ]
    : [],
  hasPasskey: false,
  ...change,
});

export const consents = (name: Partial<ConsentList['consents'][0]> = {}): ConsentList => ({
  consents: [
    {
      purpose: 'name',
      since: '2026-11-01T03:00:00.000Z',
      textVersion: '2026-11',
      decidedAt: '2026-11-01T03:00:00.000Z',
      ...name,
    },
    { purpose: 'portrait', since: null, textVersion: null, decidedAt: null },
  ],
});
export const officers: OfficerList = { officers: [{ displayName: 'Cán bộ mẫu', phone: '+84912000111' }] };

export const aPiece = (change: Partial<StudioPiece> = {}): StudioPiece => ({
  id: idOf(10),
  productId: idOf(1),
  craftSlug: 'non-la',
  title,
  technique: { vi: 'Chằm tay', en: 'Sewn by hand' },
  materials: { vi: 'Lá nón, tre', en: 'Palm leaf, bamboo' },
  dimensionsMm: { length: 410, width: 415, height: 185 },
  weightGrams: 180,
  madeOn: '2026-11-20',
  price: dong(350_000),
  state: 'draft',
  serial: '7K2M-4Q9R-TB3X-W8YZ',
  number: null,
  photographs: [{ cid: CID, role: 'front', width: 1200, height: 1500 }],
  missing: [],
  rejection: null,
  createdAt: '2026-11-20T03:00:00.000Z',
  ...change,
});

export const aStudio = (change: Partial<StudioOverview> = {}): StudioOverview => ({
  artisan: { id: idOf(2), displayName: 'Nghệ nhân mẫu', isDemo: true },
  cooperative: coop,
  signingKey: 'active',
  newKeyWaits: false,
  piecesByState: {
    draft: 1,
    signed: 2,
    vouched: 0,
    inspected: 0,
    rejected: 1,
    sealing: 0,
    submitted: 0,
    recorded: 0,
    final: 4,
  },
  ordersToSend: 1,
  monthEarned: dong(1_225_000),
  template: null,
  crafts: [craft],
  ...change,
});

export const sales: StudioSales = {
  sales: [
    {
      orderCode: 'DL-7K2M',
      title,
      soldAt: '2026-11-28T03:10:00.000Z',
      price: dong(350_000),
      deductions: [
        { account: 'cooperative', amount: dong(70_000) },
        { account: 'village-fund', amount: dong(17_500) },
      ],
      earned: dong(262_500),
      parcelState: 'paid',
    },
  ],
};

const aLink: SealingLink = {
  url: 'http://seal.localhost/#ticket=1',
  expiresAt: '2099-11-29T04:00:00.000Z',
};

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

type ReturnOnPage = OrderReturns['returns'][number];
const returnedPiece = { lineId: idOf(21), number: '1/7', title, pictureCid: CID };

export const aReturn = (change: Partial<ReturnOnPage> = {}): ReturnOnPage => ({
  id: idOf(70),
  parcelId: idOf(30),
  state: 'opened',
  reason: 'damaged',
  words: 'Vành nón bị gãy.',
  answer: null,
  openedAt: '2026-11-29T03:00:00.000Z',
  arriveBy: null,
  refunded: dong(0),
  pieces: [{ ...returnedPiece, finding: null, tokenAddress: null }],
  photographs: [idOf(71)],
  history: [{ state: 'opened', at: '2026-11-29T03:00:00.000Z' }],
  ...change,
});

/** An order of which something can be sent back. */
export const theReturns = (change: Partial<OrderReturns> = {}): OrderReturns => ({
  returnable: [
    {
      parcelId: idOf(30),
      pieces: [returnedPiece],
      reasons: [
        { reason: 'damaged', until: '2099-12-06T03:00:00.000Z' },
        { reason: 'wrong-piece', until: null },
      ],
    },
  ],
  photographs: [idOf(72)],
  returns: [],
  ...change,
});

export const anOfficeReturn = (change: Partial<OfficeReturn> = {}): OfficeReturn => ({
  ...aReturn(),
  orderCode: 'DL-7K3F9-QXM2A',
  language: 'vi',
  buyer: { name: 'Lê Thị Hoa', phone: '+84905123456' },
  pieces: [{ ...returnedPiece, finding: null, tokenAddress: null, isOpened: false }],
  newCodes: [],
  ...change,
});

const aReceipt = (change: Partial<StallReceiptPage> = {}): StallReceiptPage => ({
  state: 'sold',
  code: 'DL-7K3F9-QXM2A',
  number: '1/7',
  title: { vi: 'Nón lá bài thơ', en: 'Poem hat' },
  pictureCid: null,
  price: { amount: '250000', currency: 'VND' },
  seller: { slug: 'htx-my-lam', name: { vi: 'Hợp tác xã Mỹ Lam', en: 'My Lam cooperative' } },
  soldAt: '2026-11-29T03:00:00.000Z',
  paid: 'cash',
  ...change,
});

const aStall = (change: Partial<StallOnPhone> = {}): StallOnPhone => ({
  phone: { id: idOf(91), name: 'Máy của mệ', isCalledBack: false },
  pieces: [],
  bank: null,
  cash: { amount: '0', currency: 'VND' },
  sold: 0,
  ...change,
});

const theStalls = (change: Partial<OfficeStall> = {}): OfficeStall => ({
  phones: [
    {
      id: idOf(91),
      name: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      registeredAt: '2026-11-29T03:00:00.000Z',
      heardAt: '2026-11-29T05:00:00.000Z',
      calledBackAt: null,
      pieces: 4,
      sold: 2,
      cash: { amount: '500000', currency: 'VND' },
    },
  ],
  lateSales: [
    {
      id: idOf(92),
      phoneName: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      number: '1/7',
      title: { vi: 'Nón lá bài thơ', en: 'Poem hat' },
      price: { amount: '250000', currency: 'VND' },
      paid: 'cash',
      soldAt: '2026-11-29T03:00:00.000Z',
      receivedAt: '2026-11-29T05:00:00.000Z',
      because: 'called-back',
      isFree: true,
    },
  ],
  closings: [
    {
      id: idOf(93),
      phoneName: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      at: '2026-11-29T05:00:00.000Z',
      expected: { amount: '250000', currency: 'VND' },
      counted: { amount: '240000', currency: 'VND' },
      reason: 'Thối nhầm.',
      unsent: 0,
      handedInAt: null,
    },
  ],
  awaited: [
    {
      code: 'DL-7K3F9-QXM2A',
      price: { amount: '250000', currency: 'VND' },
      soldAt: '2026-11-29T03:00:00.000Z',
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

export const aMoneyTask = (change: Partial<MoneyTask> = {}): MoneyTask => ({
  orderCode: 'DL-7K2M',
  kind: 'refund-refused',
  amount: dong(350_000),
  answerBy: null,
  evidence: null,
  buyer: { name: buyer.name, phone: buyer.phone },
  ...change,
});

/** The text of a VietQR code, as the service writes it. */
export const VIETQR =
  '00020101021238540010A00000072701240006970436011010123456780208QRIBFTTA530370454067400005802VN62160812DL7K3F9QXM2A63042F1C';

export const aTransferToMake = (change: Partial<TransferToMake> = {}): TransferToMake => ({
  bankBin: '970436',
  bankName: 'Vietcombank',
  accountNumber: '1012345678',
  accountName: 'DAU LANG THU NGHIEM',
  amount: dong(740_000),
  received: dong(0),
  content: 'DL7K3F9QXM2A',
  qr: VIETQR,
  tryUrl: null,
  ...change,
});

export const aPaybackOnPage = (change: Partial<PaybackOnPage> = {}): PaybackOnPage => ({
  due: dong(15_000),
  sent: dong(0),
  account: null,
  ...change,
});

export const anUnmatchedTransfer = (
  change: Partial<UnmatchedTransferList['transfers'][number]> = {},
): UnmatchedTransferList['transfers'][number] => ({
  id: idOf(80),
  amount: dong(740_000),
  content: 'MBVCB.123456.NGUYEN THI HOA CHUYEN TIEN',
  reference: 'FT26334000001',
  happenedAt: '2026-11-29T03:00:00.000Z',
  likely: ['DL-7K3F9-QXM2A'],
  ...change,
});

export const aPayback = (
  change: Partial<PaybackList['paybacks'][number]> = {},
): PaybackList['paybacks'][number] => ({
  id: idOf(81),
  orderCode: 'DL-7K2M',
  buyer: { name: buyer.name, phone: buyer.phone },
  amount: dong(15_000),
  because: 'over-paid',
  requestedAt: '2026-11-29T03:00:00.000Z',
  needsTwo: false,
  proposal: null,
  account: {
    bankName: 'Agribank',
    accountNumber: '4000205123456',
    accountName: 'LE THI HOA',
    qr: VIETQR,
    digest: 'd'.repeat(64),
    changedAt: null,
  },
  ...change,
});

export const aPaybackList = (change: Partial<PaybackList> = {}): PaybackList => ({
  maySend: true,
  paybacks: [aPayback()],
  sent: [],
  ...change,
});

const aHelper = {
  userId: 'user-3',
  displayName: 'Trần Thị Cháu',
  phone: '+84912345679' as string | null,
  since: '2026-11-20T03:00:00.000Z',
};

export const aMember = (
  change: Partial<MemberList['members'][number]> = {},
): MemberList['members'][number] => ({
  userId: 'user-1',
  displayName: 'Trần Văn Mẫu',
  phone: '+84912345678',
  roles: ['officer'],
  artisanId: null,
  helps: null,
  isMe: false,
  ...change,
});

export const aCooperative = {
  id: idOf(50),
  cooperativeNumber: '1' as string | null,
  name: coop.name,
  state: 'active' as 'proposed' | 'active' | 'suspended' | 'closed',
  signers: 3,
  threshold: 2,
  certificates: 120,
};

/** What is known of a label that nobody sealed. */
export const notOurs = (change: Partial<CertificateAnswer> = {}): CertificateAnswer => ({
  serial: null,
  document: null,
  documentCid: null,
  fields: null,
  proof: null,
  registry: {
    chainId: 31_338,
    address: '0x00000000000000000000000000000000000000a1',
    token: '0x00000000000000000000000000000000000000a2',
    finalAfterSeconds: 180,
  },
  transaction: null,
  claimedAt: null,
  cooperativeName: null,
  maker: null,
  product: null,
  scans: { count: 0, byDay: [] },
  verdict: { class: 'not-ours', checkedAt: '2026-11-29T03:00:00.000Z', checks: [], status: null },
  ...change,
});

export const feed = <Item>(...items: Item[]) => ({ items, nextCursor: null });

const aHistory: PieceHistory = {
  events: [
    { what: 'made', by: 'maker', at: '2026-11-20T02:00:00.000Z', place: 'tay-ho' },
    { what: 'signed', by: 'maker', at: '2026-11-20T02:05:00.000Z', place: 'tay-ho' },
  ],
};

/** A house with one of everything, for a reader who may be anybody. */
const houseRate = {
  steps: [{ fromGrams: 0, amount: dong(35_000) }],
  freeFrom: dong(1_000_000),
  validFrom: null,
};
export const aPickUpPlace: PickUpPlace = {
  ...{ street: '1 Phạm Văn Đồng', ward: 'Phường Vỹ Dạ', province: 'Thành phố Huế', daysToFetch: 14 },
  open: { vi: 'Thứ hai đến thứ bảy', en: 'Monday to Saturday' },
};

export const shippingRates = (change: Partial<ShippingRateList> = {}): ShippingRateList => ({
  rates: ['inner', 'near', 'far'].map((destination) => ({ destination, ...houseRate })),
  groups: { inner: ['Thành phố Huế'], near: ['Thành phố Đà Nẵng', 'Tỉnh Quảng Trị'] },
  provinces: [
    { code: '48', name: 'Thành phố Đà Nẵng', group: 'near' },
    { code: '01', name: 'Thành phố Hà Nội', group: 'far' },
    { code: '46', name: 'Thành phố Huế', group: 'inner' },
  ],
  groupedSince: null,
  pickUp: null,
  deliveryDays: null,
  ...change,
});

export const aVoucher = (change: Partial<OfficeVoucher> = {}): OfficeVoucher => ({
  id: idOf(80),
  code: 'TET2027',
  percent: 10,
  amount: null,
  least: dong(300_000),
  from: '2027-01-31T17:00:00.000Z',
  until: '2027-02-06T17:00:00.000Z',
  uses: 100,
  usesPerBuyer: 1,
  used: 3,
  given: dong(105_000),
  products: null,
  state: 'open',
  ...change,
});
export const voucherList = (...vouchers: OfficeVoucher[]): OfficeVoucherList => ({
  vouchers,
  products: [{ id: idOf(1), title }],
});

/** A hat for 350 000 ₫, on sale for 300 000 ₫. */
const salePrices = (): SalePriceList => ({
  products: [
    {
      id: idOf(1),
      title,
      price: dong(350_000),
      sales: [
        {
          id: idOf(82),
          price: dong(300_000),
          from: '2027-01-31T17:00:00.000Z',
          until: '2027-02-06T17:00:00.000Z',
          isNow: true,
        },
      ],
    },
  ],
});

export const placed: PlacedOrder = {
  code: 'DL-7K2M',
  secret: 'secret-1',
  payUrl: 'https://pay.example/session',
  expiresAt: '2099-11-29T04:00:00.000Z',
};

export const aHouse = () => ({
  'GET /home': aHome(),
  'GET /products': productsWith([aProduct()]),
  'GET /suggestions': { suggestions: [] },
  'GET /products/:slug': aProductDetail(),
  'GET /sitemap': {
    products: [{ slug: 'non-la-bai-tho', updatedAt: '2026-11-20T03:00:00.000Z' }],
    villages: ['phu-cam'],
  },
  'GET /villages': { villages: [aVillage()] },
  'GET /villages/:slug': aVillagePage(),
  'GET /crafts': crafts,
  'GET /provinces': provinces,
  'GET /wards': { wards: [thuanHoa] },
  'GET /certificates/:serial': notOurs(),
  'GET /numbers/:cooperative/:number': notOurs(),
  'POST /carts': ({ body }: { body: unknown }) => ({
    secret: 'cart-1',
    ...aSummary({ pieces: wantedIn(body) }),
  }),
  'GET /carts/:secret': aCart(),
  'GET /carts/:secret/summary': aSummary(),
  'POST /carts/:secret/lines': aSummary(),
  'PUT /carts/:secret/lines/:productId': aSummary(),
  'POST /account/cart': { ...aSummary(), leftOut: 0 },
  'GET /account/orders': feed(aListedOrder()),
  'POST /orders/find': { secret: 'secret-1' },
  'POST /orders': placed,
  'PUT /carts/:secret/voucher': aSummary(),
  'GET /office/sale-prices': salePrices(),
  'POST /office/sale-prices': salePrices(),
  'POST /office/sale-prices/:id/stop': salePrices(),
  'GET /office/vouchers': voucherList(aVoucher()),
  'POST /office/vouchers': voucherList(aVoucher()),
  'POST /office/vouchers/:id/stop': voucherList(aVoucher({ state: 'stopped' })),
  'GET /office/shipping-rates': shippingRates(),
  'POST /office/delivery-days': shippingRates(),
  'POST /office/pick-up': shippingRates(),
  'POST /office/province-groups': shippingRates(),
  'POST /office/shipping-rates': shippingRates(),
  'POST /office/shipping-rates/preview': { shipping: dong(35_000), destination: 'inner' },
  'GET /orders/:secret': anOrder(),
  'POST /orders/:secret/payment': { payUrl: 'https://pay.example/session' },
  'POST /orders/:secret/payback-account': anOrder({ state: 'cancelled', payback: aPaybackOnPage() }),
  'POST /orders/:secret/confirm': anOrder({ state: 'confirmed', payUrl: null }),
  'POST /orders/:secret/confirmation-code': anOrder({
    payment: 'on-delivery',
    confirmation: { phoneEnd: '456' },
  }),
  'POST /orders/:secret/parcels/:id/received': anOrder({ state: 'delivered', payUrl: null }),
  'POST /orders/:secret/cancel': anOrder({ state: 'cancelled', payUrl: null }),
  'GET /orders/:secret/returns': theReturns(),
  'POST /orders/:secret/returns': theReturns(),
  'POST /orders/:secret/returns/:id/take-back': theReturns(),
  'DELETE /orders/:secret/return-photographs/:id': theReturns({ photographs: [] }),
  'GET /me': aPerson('artisan'),
  'GET /me/consents': consents(),
  'PUT /me/consents/:purpose': consents(),
  'GET /me/officers': officers,
  'POST /auth/phone-number/send-otp': {},
  'POST /auth/phone-number/verify': {},
  'POST /auth/sign-out': {},
  'GET /studio': aStudio(),
  'GET /studio/helpers': { helpers: [aHelper] },
  'POST /studio/helpers': { helpers: [aHelper] },
  'DELETE /studio/helpers/:userId': { helpers: [] },
  'POST /office/artisans/:id/helpers': { members: [aMember()] },
  'DELETE /office/artisans/:id/helpers/:userId': { members: [aMember()] },
  'GET /studio/pieces': feed(aPiece()),
  'POST /studio/pieces': aPiece(),
  'GET /studio/pieces/:id': aPiece(),
  'GET /studio/pieces/:id/history': aHistory,
  'PATCH /studio/pieces/:id': aPiece(),
  'POST /studio/pieces/:id/photographs': aPiece(),
  'POST /studio/pieces/:id/signing': aLink,
  'DELETE /studio/pieces/:id/photographs/:cid': aPiece({ photographs: [] }),
  'POST /studio/keys': aLink,
  'GET /studio/sales': sales,
  'GET /office': anOffice(),
  'GET /office/inspections': feed(anInspected()),
  'GET /office/inspections/lately': { decisions: [] },
  'POST /office/pieces/:id/inspection': null,
  'POST /office/pieces/:id/inspection/undo': null,
  'GET /office/sealable': feed(anInspected({ state: 'inspected' })),
  'GET /office/batches': feed(aBatch()),
  'POST /office/batches': { batch: aBatch(), sealing: aLink },
  'GET /office/batches/:id': aBatchDetail(),
  'POST /office/batches/:id/signing': { batch: aBatch(), sealing: aLink },
  'DELETE /office/batches/:id': null,
  'GET /office/certificates': feed(anOfficeCertificate()),
  'POST /office/certificates/:number/status': { act: anAct(), sealing: aLink },
  'GET /office/acts': { acts: [anAct()] },
  'POST /office/acts/:id/signing': { act: anAct(), sealing: aLink },
  'DELETE /office/acts/:id': null,
  'GET /office/keys': theKeys(),
  'POST /office/keys': aLink,
  'GET /office/orders': feed(aParcel()),
  'GET /office/carriers': {
    carriers: [
      { slug: 'vnpost', name: { vi: 'Bưu điện Việt Nam', en: 'Vietnam Post' }, givesCodes: true },
      { slug: 'hand', name: { vi: 'Giao tận tay', en: 'By hand' }, givesCodes: false },
    ],
  },
  'POST /office/parcels/:id/pack': aParcel({ state: 'packed' }),
  'POST /office/parcels/:id/accept-refund': aParcel(),
  'POST /office/parcels/:id/send': aParcel({ state: 'sent' }),
  'POST /office/parcels/:id/deliver': aParcel({ state: 'delivered' }),
  'GET /office/parcels/:id': aParcel(),
  'POST /office/parcels/:id/undo': aParcel(),
  'POST /office/parcels/:id/refund': aParcel(),
  'POST /office/parcels/:id/cancel': aParcel({ state: 'cancelled' }),
  'POST /office/parcels/:id/cash': aParcel(),
  'POST /office/parcels/:id/refused': aParcel({ state: 'cancelled' }),
  'GET /office/parcels/:id/letters': theLetters(aLetter()),
  'POST /office/parcels/:id/letters/:letterId/again': theLetters(aLetter({ state: 'waiting' })),
  'POST /office/orders/:code/evidence': { state: 'waiting' as const },
  'GET /making/:productId': { readyBy: '2026-12-20' },
  'GET /studio/work': feed(aWork()),
  'POST /studio/work/:id/moves': aWork({ state: 'accepted' }),
  'POST /studio/work/:id/pieces': { pieceId: idOf(10) },
  'GET /office/work': feed(aWork()),
  'POST /office/work/:id/moves': aWork({ state: 'accepted' }),
  'GET /office/returns': feed(anOfficeReturn()),
  'GET /office/returns/:id': anOfficeReturn(),
  'POST /office/returns/:id/accept': anOfficeReturn({ state: 'accepted' }),
  'POST /office/returns/:id/refuse': anOfficeReturn({ state: 'refused' }),
  'POST /office/returns/:id/settle-in-part': anOfficeReturn({ state: 'settled' }),
  'POST /office/returns/:id/arrive': anOfficeReturn({ state: 'arrived' }),
  'POST /office/returns/:id/inspect': anOfficeReturn({ state: 'settled' }),
  'GET /stall/choices': {
    products: [
      {
        id: idOf(90),
        title: { vi: 'Nón lá', en: 'Hat' },
        pictureCid: null,
        price: { amount: '250000', currency: 'VND' },
        free: 3,
      },
    ],
  },
  'POST /stall/phones': { id: idOf(91), name: 'Máy của mệ', secret: 'a'.repeat(43) },
  'POST /stall/phones/:id/pieces': aStall(),
  'POST /stall/phones/:id/close': {
    closing: {
      expected: { amount: '250000', currency: 'VND' },
      counted: { amount: '250000', currency: 'VND' },
      sales: 1,
      unsent: 0,
    },
    stall: aStall(),
  },
  'POST /stall/sales': { sales: [], stall: aStall() },
  'GET /stall/receipts/:secret': aReceipt(),
  'GET /office/stall': theStalls(),
  'POST /office/stall/phones/:id/call-back': theStalls(),
  'POST /office/stall/late-sales/:id': theStalls(),
  'POST /office/stall/closings/:id/handed-in': theStalls(),
  'POST /office/returns/:id/new-code': aLink,
  'GET /office/money-tasks': { tasks: [aMoneyTask()] },
  'GET /office/transfers': { transfers: [anUnmatchedTransfer()] },
  'POST /office/transfers/:id/match': { transfers: [] },
  'POST /office/transfers/:id/set-aside': { transfers: [] },
  'POST /office/statements': { matched: 1, unmatched: 2, known: 3, outgoing: 4 },
  'GET /office/audit': anAuditPage(),
  'GET /office/paybacks': aPaybackList(),
  'POST /office/paybacks/:id/sent': aPaybackList({ paybacks: [] }),
  'POST /office/paybacks/:id/proposal': aPaybackList(),
  'GET /office/members': {
    members: [aMember(), aMember({ userId: 'user-2', displayName: 'Lê Thị Mẫu', isMe: true })],
  },
  'POST /office/members/:userId/treasurer': { members: [aMember({ roles: ['officer', 'treasurer'] })] },
  'DELETE /office/members/:userId/treasurer': { members: [aMember()] },
  'GET /authority/cooperatives': { cooperatives: [aCooperative] },
});
