import { defineMessages } from './messages.ts';

/** Province and ward of an address within Vietnam, wherever they are chosen. */
export const placeMessages = defineMessages({
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  chooseProvince: { vi: 'Chọn tỉnh, thành phố', en: 'Choose a province or city' },
  ward: { vi: 'Phường, xã', en: 'Ward or commune' },
  wardHint: {
    vi: 'Ví dụ: Thuận Hoá. Tên cũ, trước ngày 1/7/2025, cũng tìm được.',
    en: 'For example Thuận Hoá. Names from before 1 July 2025 are found too.',
  },
  withFormer: {
    vi: (name: string, former: string) => `${name} (gồm ${former})`,
    en: (name: string, former: string) => `${name} (with ${former})`,
  },
  showWards: { vi: 'Xem các phường, xã', en: 'Show the wards' },
  chooseWard: { vi: 'Xin chọn phường, xã', en: 'Please choose the ward' },
  confirmWard: { vi: 'Xin xác nhận phường, xã', en: 'Please confirm the ward' },
  formerWard: {
    vi: (name: string, district: string) => `Trước đây: ${name}, ${district}`,
    en: (name: string, district: string) => `Formerly ${name}, ${district}`,
  },
  noSuchWard: {
    vi: 'Không có phường, xã nào tên như vậy. Xin xem lại tên và tỉnh, thành phố.',
    en: 'No ward is called like this. Please check the name and the province.',
  },
});
