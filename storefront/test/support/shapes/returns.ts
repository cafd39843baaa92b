import type { OfficeReturn, OrderReturns } from '@daulang/commerce/api/returns';
import { CID, dong, idOf, title } from './common.ts';

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
