import { counted } from './counted.ts';
import { defineMessages } from './messages.ts';

/** Pieces that their buyer fetches at the workshop: in the checkout, on the order's page and in the office. */
export const pickUpMessages = defineMessages({
  title: { vi: 'Nhận tại xưởng', en: 'Pick-up at the workshop' },
  fetch: {
    vi: (cooperative: string) => `Đến nhận tại ${cooperative}, không mất phí gửi`,
    en: (cooperative: string) => `Fetch it at ${cooperative}, without shipping`,
  },
  open: { vi: (words: string) => `Mở cửa: ${words}`, en: (words: string) => `Open: ${words}` },
  nothingSent: {
    vi: 'Nhận hết tại xưởng thì không cần điền địa chỉ.',
    en: 'Where everything is fetched no address is needed.',
  },
  fetchedAt: { vi: (name: string) => `Nhận tại ${name}`, en: (name: string) => `To be fetched at ${name}` },
  showCode: {
    vi: (code: string) => `Khi nhận, xin đưa mã đơn hàng ${code}.`,
    en: (code: string) => `Please show the order’s code ${code} when you come.`,
  },
  beingMade: {
    vi: 'Hợp tác xã đang chuẩn bị hàng. Khi hàng sẵn sàng, chúng tôi báo bằng thư và tin nhắn.',
    en: 'The cooperative is getting it ready. We tell you by mail and text message when it is.',
  },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  readyText: {
    vi: 'Mời quý khách đến nhận hàng.',
    en: 'Please come and fetch it.',
  },
  handedOver: { vi: 'Đã trao', en: 'Handed over' },
  whoFetches: { vi: 'Người đến nhận', en: 'Who fetches it' },

  buyerComes: { vi: 'Khách đến nhận tại xưởng', en: 'Its buyer comes to fetch it' },
  markReady: { vi: 'Báo hàng sẵn sàng', en: 'Mark as ready' },
  handOver: { vi: 'Báo đã trao cho khách', en: 'Mark as handed over' },

  offered: {
    vi: 'Khách được đến nhận hàng tại đây, không mất phí gửi.',
    en: 'Buyers may fetch their pieces here, without shipping.',
  },
  notOffered: {
    vi: 'Hiện mọi kiện đều được gửi đi. Điền nơi nhận hàng để khách có thể đến nhận.',
    en: 'All parcels are sent just now. Say where they can be fetched to offer it.',
  },
  change: { vi: 'Đổi nơi nhận hàng', en: 'Change the place' },
  province: { vi: 'Tỉnh, thành phố của xưởng', en: 'Province of the workshop' },
  ward: { vi: 'Phường, xã của xưởng', en: 'Ward of the workshop' },
  street: { vi: 'Số nhà, tên đường của xưởng', en: 'House and street of the workshop' },
  openVi: { vi: 'Giờ mở cửa, bằng tiếng Việt', en: 'When it is open, in Vietnamese' },
  openViHint: { vi: 'Ví dụ: Thứ hai đến thứ bảy, 8–17 giờ', en: 'As in: Thứ hai đến thứ bảy, 8–17 giờ' },
  openEn: { vi: 'Giờ mở cửa, bằng tiếng Anh', en: 'When it is open, in English' },
  openEnHint: {
    vi: 'Ví dụ: Monday to Saturday, 8 am to 5 pm',
    en: 'As in: Monday to Saturday, 8 am to 5 pm',
  },
  days: { vi: 'Giữ hàng sẵn sàng mấy ngày', en: 'Days that ready pieces are kept' },
  daysHint: {
    vi: 'Quá số ngày này mà chưa ai đến nhận, cán bộ được báo một lần.',
    en: 'When nobody came by then, officers are told once.',
  },
  daysSaid: {
    vi: (days: number) => `Khách nên đến nhận trong vòng ${days} ngày.`,
    en: (days: number) => `Buyers should come within ${counted(days, 'day')}.`,
  },
  save: { vi: 'Lưu nơi nhận hàng', en: 'Save the place' },
  stop: { vi: 'Thôi trao hàng tại xưởng', en: 'Offer no more pick-up' },
  saved: { vi: 'Đã lưu nơi nhận hàng.', en: 'The place is saved.' },
  stopped: { vi: 'Từ giờ mọi kiện đều được gửi đi.', en: 'From now on all parcels are sent.' },
  wrongProvince: { vi: 'Xin chọn tỉnh hoặc thành phố.', en: 'Please choose a province or city.' },
  wrongWard: { vi: 'Xin cho biết phường hoặc xã.', en: 'Please give the ward or commune.' },
  wrongStreet: { vi: 'Xin cho biết số nhà và tên đường.', en: 'Please give house number and street.' },
  wrongOpen: { vi: 'Xin cho biết giờ mở cửa.', en: 'Please say when it is open.' },
  wrongDays: { vi: 'Xin cho biết số ngày, từ 2 đến 60.', en: 'Please give a number of days, from 2 to 60.' },
});
