import type { ProblemTable } from './table.js';

export const mediaProblems = {
  'media.block-too-large': {
    status: 413,
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: {
      vi: 'Tệp có {bytes} byte, tối đa là {limit} byte (1 MiB).',
      en: 'The file has {bytes|byte}; the most that is taken is {limit} (1 MiB).',
    },
  },
  'media.picture-unreadable': {
    status: 400,
    title: { vi: 'Không đọc được ảnh', en: 'The picture cannot be read' },
    detail: {
      vi: 'Tệp ảnh bị hỏng hoặc thiếu dữ liệu. Xin chụp hoặc chọn lại ảnh.',
      en: 'The picture is broken or incomplete. Please take or choose it again.',
    },
  },
  'media.picture-format': {
    status: 415,
    title: { vi: 'Định dạng ảnh không được nhận', en: 'The picture format is not taken' },
    detail: {
      vi: 'Ảnh có định dạng {format}. Xin gửi ảnh JPEG, PNG, WebP hoặc AVIF.',
      en: 'The picture is {format}. Please send JPEG, PNG, WebP or AVIF.',
    },
  },
  'media.picture-pixels': {
    status: 413,
    title: { vi: 'Ảnh quá nhiều điểm ảnh', en: 'The picture has too many pixels' },
    detail: {
      vi: 'Ảnh có {megapixels} triệu điểm ảnh, tối đa là {limit} triệu.',
      en: 'The picture has {megapixels|megapixel}; the most that is taken is {limit}.',
    },
  },
  'media.picture-metadata': {
    status: 400,
    title: { vi: 'Tệp chứa nhiều hơn bức ảnh', en: 'The file holds more than the picture' },
    detail: {
      vi: 'Tệp còn phần kèm theo ngoài hình ảnh ({kinds}), có thể lộ nơi chụp. Xin thêm ảnh ở Góc nghệ nhân, nơi ảnh được vẽ lại trước khi gửi; hoặc lưu lại thành ảnh JPEG không kèm dữ liệu.',
      en: 'The file holds something beside the picture ({kinds}), which may tell where it was taken. Please add it in the artisan’s studio, which draws it anew before sending, or save it as a JPEG without metadata.',
    },
  },
  'media.address-malformed': {
    status: 400,
    title: { vi: 'Địa chỉ nội dung không đúng', en: 'Not a content address of ours' },
    detail: {
      vi: 'Địa chỉ phải là CIDv1 (raw, sha2-256, base32), bắt đầu bằng "bafkrei".',
      en: 'The address must be a CIDv1 (raw, sha2-256, base32), beginning with "bafkrei".',
    },
  },
  'media.block-unknown': {
    status: 404,
    title: { vi: 'Không có nội dung này', en: 'No such content' },
    detail: {
      vi: 'Kho nội dung không có dữ liệu ở địa chỉ này.',
      en: 'The content store has nothing at this address.',
    },
  },
  'media.block-altered': {
    status: 502,
    title: { vi: 'Nội dung đã bị thay đổi', en: 'The content was altered' },
    detail: {
      vi: 'Dữ liệu đang lưu không khớp với địa chỉ nội dung, nên không được trả về.',
      en: 'The stored bytes do not match their content address and are not handed out.',
    },
  },
} satisfies ProblemTable;
