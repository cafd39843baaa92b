import type { ProblemTable } from './table.js';

export const makingProblems = {
  'making.workshop-full': {
    status: 409,
    title: { vi: 'Xưởng đã kín đơn', en: 'The workshop is full' },
    detail: {
      vi: 'Các tuần tới của xưởng đã kín, nên chưa nhận thêm món này. Chúng tôi chưa thu tiền; xin đặt ít món hơn hoặc quay lại sau.',
      en: 'The workshop has no room in the weeks to come and takes no more orders of this. Nothing was charged; please order fewer pieces or come back later.',
    },
  },
  'making.work-not-found': {
    status: 404,
    title: { vi: 'Không có việc này', en: 'No such work' },
    detail: {
      vi: 'Việc này không có, hoặc thuộc nghệ nhân hay hợp tác xã khác.',
      en: 'There is no such work, or it belongs to another artisan or cooperative.',
    },
  },
  'making.move-not-allowed': {
    status: 409,
    title: { vi: 'Việc đã đổi trạng thái', en: 'The work has moved on' },
    detail: {
      vi: 'Việc này đã sang bước khác hoặc người mua đã thôi đặt. Xin tải lại trang.',
      en: 'This work has moved on, or its buyer gave it up. Please load the page again.',
    },
  },
  'making.work-begun': {
    status: 409,
    title: { vi: 'Nghệ nhân đã bắt tay làm', en: 'The maker has begun' },
    detail: {
      vi: 'Nghệ nhân đã bắt tay làm món này, nên không huỷ đơn trên trang này được nữa. Nếu cần, xin gọi cho hợp tác xã.',
      en: 'The maker is working on this already, so the order cannot be cancelled here any more. If you need to, please call the cooperative.',
    },
  },
  'making.all-finished': {
    status: 409,
    title: { vi: 'Đã đủ số món', en: 'All pieces are finished' },
    detail: {
      vi: 'Đơn này đặt {quantity} món và đã đăng ký đủ. Xin chụp ảnh và ký cho những món đã đăng ký.',
      en: 'This order is for {quantity|piece}, and all are registered. Please photograph and sign what is registered.',
    },
  },
} satisfies ProblemTable;
