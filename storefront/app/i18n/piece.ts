import { defineMessages } from './messages.ts';

/** What is said of a piece beside its values, which bring their units along: to its maker and to the officer alike. */
export const pieceMessages = defineMessages({
  materials: { vi: 'Chất liệu', en: 'Materials' },
  technique: { vi: 'Cách làm', en: 'How it is made' },
  size: { vi: 'Kích thước', en: 'Size' },
  weight: { vi: 'Khối lượng', en: 'Weight' },
  madeOn: { vi: 'Làm xong ngày', en: 'Finished on' },
  price: { vi: 'Giá', en: 'Price' },
});
