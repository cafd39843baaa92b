import { defineMessages } from './messages.ts';

/** Finding an order again whose link is lost. */
export const findOrderMessages = defineMessages({
  title: { vi: 'Tìm lại đơn hàng', en: 'Find your order' },
  lead: {
    vi: 'Nếu không còn đường dẫn, xin ghi mã đơn hàng và số điện thoại đã ghi khi đặt hàng.',
    en: 'If you no longer have the link: give the order code and the phone number you gave when you ordered.',
  },
  code: { vi: 'Mã đơn hàng', en: 'Order code' },
  codeHint: { vi: 'Ví dụ: DL-7K3F9-QXM2A.', en: 'As in DL-7K3F9-QXM2A.' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  open: { vi: 'Mở đơn hàng', en: 'Open the order' },
});
