import type { ProblemTable } from './table.js';

export const catalogProblems = {
  'catalog.product-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy mặt hàng', en: 'There is no such product' },
    detail: {
      vi: 'Mặt hàng này không có, hoặc đã đổi địa chỉ.',
      en: 'This product does not exist, or its address has changed.',
    },
  },
  'catalog.piece-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy món hàng', en: 'There is no such piece' },
    detail: {
      vi: 'Món hàng này không có trong danh sách của nghệ nhân.',
      en: 'This piece is not among yours.',
    },
  },
  'catalog.piece-not-editable': {
    status: 409,
    title: { vi: 'Món hàng không còn sửa được', en: 'The piece can no longer be changed' },
    detail: {
      vi: 'Món hàng đã được ký nên nội dung không thể thay đổi.',
      en: 'The piece has been signed, so what it says is fixed.',
    },
  },
  'catalog.piece-move-not-allowed': {
    status: 409,
    title: { vi: 'Món hàng chưa đến bước này', en: 'The piece is not at this step' },
    detail: {
      vi: 'Trạng thái của món hàng đã thay đổi. Xin tải lại trang.',
      en: 'The state of the piece has changed. Please load the page again.',
    },
  },
  'catalog.serial-refused': {
    status: 422,
    title: { vi: 'Mã trên nhãn không dùng được', en: 'The serial cannot be used' },
    detail: {
      vi: 'Mã trên nhãn sai định dạng hoặc đã dùng cho món khác. Xin tạo lại mã.',
      en: 'The serial is not well formed or belongs to another piece. Please draw it again.',
    },
  },
  'catalog.craft-unknown': {
    status: 422,
    title: { vi: 'Không có nghề này', en: 'There is no such craft' },
    detail: {
      vi: 'Không tìm thấy nghề “{craft}”. Xin chọn một nghề trong danh sách.',
      en: 'The craft “{craft}” was not found. Please choose one from the list.',
    },
  },
  'catalog.too-many-drafts': {
    status: 409,
    title: { vi: 'Còn quá nhiều món chưa ký', en: 'Too many pieces are unsigned' },
    detail: {
      vi: 'Đã có {most} món chưa được ký. Xin ký hoặc sửa lại những món ấy trước khi thêm món mới.',
      en: 'Not signed yet: {most|piece}. Please sign those, or use them again, before adding another.',
    },
  },
  'catalog.too-many-photographs': {
    status: 409,
    title: { vi: 'Đã đủ ảnh', en: 'There are enough photographs' },
    detail: {
      vi: 'Mỗi món có nhiều nhất {most} ảnh. Xin bỏ bớt một ảnh trước khi thêm.',
      en: 'A piece has at most {most|photograph}. Please take one back before adding another.',
    },
  },
} satisfies ProblemTable;
