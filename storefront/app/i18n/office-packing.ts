import { defineMessages } from './messages.ts';

/** The right piece into the right parcel, and what happened to parcels. */
export const officePackingMessages = defineMessages({
  labels: { vi: 'Nhãn của từng món', en: 'The label of each piece' },
  labelsHint: {
    vi: 'Quét mã QR trên nhãn, hoặc ghi bốn ký tự cuối của mã trên nhãn. Món nào trước cũng được.',
    en: 'Scan the QR code on the label, or type the last four characters of its serial. In any order.',
  },
  labelOf: { vi: (number: string) => `Món số ${number}`, en: (number: string) => `Piece no. ${number}` },
  scan: { vi: 'Quét nhãn', en: 'Scan a label' },
  stopScanning: { vi: 'Đóng máy ảnh', en: 'Close the camera' },
  noCamera: {
    vi: 'Không mở được máy ảnh. Xin ghi bốn ký tự cuối của mã trên nhãn.',
    en: 'The camera cannot be opened. Please type the last four characters of the serial.',
  },
  withoutLabels: { vi: 'Không xem được nhãn?', en: 'The labels cannot be read?' },
  reason: { vi: 'Vì sao đóng gói mà không xem nhãn', en: 'Why it is packed without a look at the labels' },
  reasonHint: {
    vi: 'Lý do được giữ trong diễn biến của kiện.',
    en: 'The reason is kept with what happened.',
  },
  slip: { vi: 'Phiếu đóng gói (A4)', en: 'Packing slip (A4)' },
  addressLabel: { vi: 'Phiếu địa chỉ (A6)', en: 'Address label (A6)' },
  history: { vi: 'Diễn biến', en: 'What happened' },
  byOfficer: { vi: 'cán bộ', en: 'an officer' },
  byBuyer: { vi: 'người mua', en: 'the buyer' },
  byClock: { vi: 'tự động', en: 'by itself' },
  byPayment: { vi: 'theo khoản tiền', en: 'by the money' },
  takenBack: { vi: (state: string) => `Lấy lại: ${state}`, en: (state: string) => `Taken back: ${state}` },
});
