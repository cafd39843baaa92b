import type { ProblemTable } from './table.js';

export const platformProblems = {
  'request.invalid': {
    status: 400,
    title: { vi: 'Dữ liệu gửi lên chưa đúng', en: 'The request is not valid' },
    detail: {
      vi: 'Xin xem lại các mục được nêu trong danh sách lỗi.',
      en: 'Please look at the fields named in the list of errors.',
    },
  },
  'request.malformed': {
    status: 400,
    title: { vi: 'Không đọc được yêu cầu', en: 'The request cannot be read' },
    detail: {
      vi: 'Nội dung gửi lên bị hỏng hoặc không đúng định dạng.',
      en: 'What was sent is broken or not in the format it claims to be.',
    },
  },
  'request.too-deep': {
    status: 400,
    title: { vi: 'Dữ liệu lồng nhau quá nhiều lớp', en: 'The data is nested too deeply' },
    detail: {
      vi: 'Chỉ nhận tối đa {most} lớp lồng nhau.',
      en: 'The most that is taken is {most|level} of nesting.',
    },
  },
  'request.unauthenticated': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Please sign in' },
    detail: {
      vi: 'Xin đăng nhập để xem hoặc làm việc này.',
      en: 'You need to sign in to see or do this.',
    },
  },
  'request.forbidden': {
    status: 403,
    title: { vi: 'Không có quyền làm việc này', en: 'You may not do this' },
    detail: {
      vi: 'Tài khoản này không có vai trò cần thiết cho việc này.',
      en: 'Your account does not have the role that this needs.',
    },
  },
  'request.foreign-origin': {
    status: 403,
    title: { vi: 'Yêu cầu đến từ một trang lạ', en: 'The request came from a foreign page' },
    detail: {
      vi: 'Việc này chỉ làm được từ trang của chúng tôi. Xin mở lại trang và thử lại.',
      en: 'This can only be done from our own pages. Please open the page again and retry.',
    },
  },
  'request.not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: {
      vi: 'Địa chỉ này không có, hoặc nội dung không còn ở đây.',
      en: 'There is nothing at this address, or it is no longer here.',
    },
  },
  'request.conflict': {
    status: 409,
    title: { vi: 'Việc này không còn làm được', en: 'This can no longer be done' },
    detail: {
      vi: 'Dữ liệu đã thay đổi trong lúc thao tác. Xin tải lại trang.',
      en: 'The data changed meanwhile. Please load the page again.',
    },
  },
  'request.too-large': {
    status: 413,
    title: { vi: 'Dữ liệu quá lớn', en: 'Too large' },
    detail: {
      vi: 'Nội dung gửi lên lớn hơn mức cho phép. Xin gửi nội dung nhỏ hơn.',
      en: 'What was sent is larger than allowed here. Please send something smaller.',
    },
  },
  'request.too-slow': {
    status: 408,
    title: { vi: 'Đường truyền quá chậm', en: 'Too slow' },
    detail: {
      vi: 'Nội dung gửi lên chưa tới đủ trong thời gian cho phép. Xin thử lại ở nơi có sóng mạnh hơn.',
      en: 'What was sent did not arrive whole in time. Please try again where the signal is better.',
    },
  },
  'request.address-too-long': {
    status: 414,
    title: { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
    detail: {
      vi: 'Một phần của địa chỉ dài hơn mức cho phép. Xin kiểm tra lại đường dẫn.',
      en: 'A part of the address is longer than allowed. Please check the link.',
    },
  },
  'request.headers-too-large': {
    status: 431,
    title: { vi: 'Phần đầu của yêu cầu quá lớn', en: 'The request’s headers are too large' },
    detail: {
      vi: 'Trình duyệt gửi kèm quá nhiều thông tin. Xin xoá cookie của trang này rồi thử lại.',
      en: 'The browser sent too much along. Please delete this site’s cookies and try again.',
    },
  },
  'request.unsupported-media': {
    status: 415,
    title: { vi: 'Định dạng không được hỗ trợ', en: 'Format not supported' },
    detail: {
      vi: 'Máy chủ không nhận nội dung có định dạng này.',
      en: 'This address does not take content of this type.',
    },
  },
  'request.too-many': {
    status: 429,
    // Many phones behind one router are one address to us: nobody is told that they were too fast.
    title: { vi: 'Đang có quá nhiều lượt truy cập', en: 'Too many requests at once' },
    detail: {
      vi: 'Có nhiều lượt truy cập cùng lúc từ mạng đang dùng. Xin đợi {retryAfterSeconds:wait} rồi thử lại.',
      en: 'Many requests came from this network at once. Please wait {retryAfterSeconds:wait} and try again.',
    },
  },
  'request.idempotency-key-missing': {
    status: 400,
    title: {
      vi: 'Mã chống gửi trùng còn thiếu, hoặc dài ngắn chưa đúng',
      en: 'Idempotency-Key is missing, or too short or long',
    },
    detail: {
      vi: 'Yêu cầu này phải kèm tiêu đề Idempotency-Key dài từ 16 đến 200 ký tự.',
      en: 'This request needs an Idempotency-Key header of 16 to 200 characters.',
    },
  },
  'request.idempotency-key-reused': {
    status: 422,
    title: { vi: 'Mã chống gửi trùng đã dùng', en: 'Idempotency-Key was used before' },
    detail: {
      vi: 'Mã này đã dùng cho một yêu cầu khác. Xin tải lại trang rồi thử lại.',
      en: 'This key was used with another request. Please load the page again and retry.',
    },
  },
  'request.still-being-done': {
    status: 409,
    title: { vi: 'Việc này đang được làm', en: 'This is still being done' },
    detail: {
      vi: 'Lần gửi trước của cùng yêu cầu này chưa làm xong. Xin đợi một lát rồi gửi lại.',
      en: 'The same request was sent a moment ago and is not finished yet. Please wait a little and send it again.',
    },
  },
  'request.done-before': {
    status: 409,
    title: { vi: 'Yêu cầu này đã được nhận', en: 'This request was taken before' },
    detail: {
      vi: 'Lần gửi trước của cùng yêu cầu này đã được ghi nhận, nên không làm lại. Xin tải lại trang để xem kết quả.',
      en: 'The same request was sent and recorded before, so it is not done again. Please load the page again to see what became of it.',
    },
  },
  'request.undo-too-late': {
    status: 409,
    title: { vi: 'Đã quá mười phút', en: 'More than ten minutes have passed' },
    detail: {
      vi: 'Chỉ lấy lại được trong mười phút sau khi làm. Việc này giữ nguyên.',
      en: 'Something can be taken back within ten minutes of doing it. This stays as it is.',
    },
  },
  'service.unavailable': {
    status: 503,
    title: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available right now' },
    detail: {
      vi: 'Hệ thống đang bận hoặc chưa trả lời. Xin thử lại sau ít phút.',
      en: 'The system is busy or does not answer. Please try again in a few minutes.',
    },
  },
  'service.storage-full': {
    status: 507,
    title: { vi: 'Kho lưu trữ đã đầy', en: 'The storage is full' },
    detail: {
      vi: 'Máy chủ tạm hết chỗ lưu nên chưa nhận được tệp này. Xin gửi lại sau, hoặc báo cho cán bộ hợp tác xã.',
      en: 'The server has no room left and did not take this file. Please send it again later, or tell the cooperative’s officer.',
    },
  },
  'service.internal': {
    status: 500,
    title: { vi: 'Có lỗi ở phía chúng tôi', en: 'Something went wrong on our side' },
    detail: {
      vi: 'Chúng tôi đã ghi lại lỗi này. Xin thử lại; nếu vẫn lỗi, xin báo kèm mã tra cứu.',
      en: 'The fault was recorded. Please try again; if it stays, report it with the trace id.',
    },
  },
} satisfies ProblemTable;
