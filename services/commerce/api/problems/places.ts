import type { ProblemTable } from './table.js';

export const placesProblems = {
  'places.province-unknown': {
    status: 422,
    title: { vi: 'Không có tỉnh, thành phố này', en: 'There is no such province or city' },
    detail: {
      vi: 'Không có tỉnh, thành phố nào là “{province}”. Xin chọn trong danh sách.',
      en: 'There is no province or city “{province}”. Please choose one from the list.',
    },
  },
  'places.ward-unknown': {
    status: 422,
    title: { vi: 'Không tìm thấy phường, xã này', en: 'There is no such ward or commune' },
    detail: {
      vi: 'Không tìm thấy phường, xã “{ward}” ở {province}. Xin xem lại tên, hoặc chọn trong danh sách.',
      en: 'No ward or commune “{ward}” was found in {province}. Please check the name, or choose one from the list.',
    },
  },
  'places.ward-elsewhere': {
    status: 422,
    title: { vi: 'Phường, xã thuộc tỉnh khác', en: 'The ward is in another province' },
    detail: {
      vi: '{ward} thuộc {itsProvince}, không thuộc {province}. Xin chọn lại phường, xã hoặc tỉnh, thành phố.',
      en: '{ward} is in {itsProvince}, not in {province}. Please change the ward or the province.',
    },
  },
  'places.ward-unclear': {
    status: 422,
    title: { vi: 'Có nhiều phường, xã trùng tên', en: 'Several wards have this name' },
    detail: {
      vi: '“{ward}” có thể là nhiều nơi ở {province}. Xin chọn phường, xã trong danh sách.',
      en: '“{ward}” may be one of several places in {province}. Please choose the ward from the list.',
    },
  },
  'places.ward-of-before': {
    status: 422,
    title: { vi: 'Đây là tên phường, xã cũ', en: 'This is a ward of before' },
    detail: {
      vi: '“{ward}” ở {province} là tên trước ngày 1/7/2025. Xin xác nhận phường, xã hiện nay.',
      en: '“{ward}” in {province} is a name from before 1 July 2025. Please confirm the ward it is now.',
    },
  },
} satisfies ProblemTable;
