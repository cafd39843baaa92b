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
  'catalog.too-many-offers': {
    status: 409,
    title: { vi: 'Còn quá nhiều món chưa mở nhận đặt', en: 'Too many offers were never opened' },
    detail: {
      vi: 'Đang chuẩn bị {most} món mà chưa mở nhận đặt. Xin mở hoặc bỏ bớt những món ấy trước khi thêm món mới.',
      en: 'Prepared and never opened: {most|offer}. Please open or discard those before adding another.',
    },
  },
  'catalog.offer-without-photograph': {
    status: 409,
    title: { vi: 'Chưa có ảnh', en: 'There is no photograph yet' },
    detail: {
      vi: 'Xin chụp ít nhất một tấm ảnh của một món đã làm, để người mua biết mình đặt gì.',
      en: 'Please take at least one photograph of a piece made before, so that buyers see what they order.',
    },
  },
  'catalog.offer-seen': {
    status: 409,
    title: { vi: 'Người mua đã thấy món này', en: 'Buyers have seen this' },
    detail: {
      vi: 'Món này đã có trong cửa hàng nên lời tả và ảnh giữ nguyên. Số ngày, số món mỗi tuần và giá vẫn đổi được.',
      en: 'This was in the shop, so its words and photographs stay. Its days, pieces a week and price can be changed.',
    },
  },
  'catalog.offer-not-open': {
    status: 409,
    title: { vi: 'Món này chưa nhận đặt', en: 'No orders of this are taken yet' },
    detail: {
      vi: 'Món này chưa mở nhận đặt nên không có gì để ngừng.',
      en: 'No orders of this were ever taken, so there is nothing to stop.',
    },
  },
  'catalog.offer-maker-unknown': {
    status: 404,
    title: { vi: 'Không có nghệ nhân này', en: 'There is no such artisan' },
    detail: {
      vi: 'Hợp tác xã không có nghệ nhân này. Xin chọn một người trong danh sách.',
      en: 'The cooperative has no such artisan. Please choose one from the list.',
    },
  },
  'catalog.edition-full': {
    status: 409,
    title: { vi: 'Loạt này không còn đủ món', en: 'Not so many are left of this edition' },
    detail: {
      vi: 'Loạt này có số món nhất định và chỉ còn {left} món chưa có chỗ, kể cả món nháp. Chúng tôi chưa thu tiền.',
      en: 'Of this edition there is a fixed number, and not taken yet, by drafts or by orders: {left|piece}. Nothing was charged.',
    },
  },
  'catalog.edition-fixed': {
    status: 409,
    title: { vi: 'Số món của loạt không đổi được', en: 'How many there are cannot be changed' },
    detail: {
      vi: 'Số món của một loạt chỉ đặt một lần, trước khi nhận đặt làm, vì người mua tin vào số ấy.',
      en: 'How many there are of an edition is said once, before it is made to order, for buyers rely on it.',
    },
  },
  'catalog.edition-too-small': {
    status: 409,
    title: { vi: 'Đã có nhiều món hơn số ấy', en: 'There are more already' },
    detail: {
      vi: 'Đã ghi {made} món của mặt hàng này, kể cả món nháp. Loạt phải có ít nhất từng ấy món.',
      en: 'Of this there are already, drafts included: {made|piece}. The edition must be of no fewer.',
    },
  },
  'catalog.sale-price-too-high': {
    status: 409,
    title: { vi: 'Giá chưa thấp hơn giá thường', en: 'No less than the usual price' },
    detail: {
      vi: 'Giá thường của món này là {price}. Giá khuyến mãi phải thấp hơn.',
      en: 'This usually costs {price}. A sale price must be less.',
    },
  },
  'catalog.sale-is-over': {
    status: 409,
    title: { vi: 'Ngày kết thúc đã qua', en: 'It is over already' },
    detail: {
      vi: 'Ngày kết thúc đã qua. Xin chọn hôm nay hoặc một ngày sau.',
      en: 'The last day has passed. Please choose today or a later day.',
    },
  },
  'catalog.sales-overlap': {
    status: 409,
    title: { vi: 'Trùng với giá khuyến mãi khác', en: 'Another sale is at that time' },
    detail: {
      vi: 'Trong thời gian này món hàng đã có giá khuyến mãi khác. Xin chọn ngày khác, hoặc ngừng giá kia trước.',
      en: 'The product has another sale price at that time. Please choose other days, or stop that one first.',
    },
  },
  'catalog.sale-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy giá khuyến mãi', en: 'No such sale price' },
    detail: {
      vi: 'Hợp tác xã không có giá khuyến mãi này.',
      en: 'The cooperative has no such sale price.',
    },
  },
} satisfies ProblemTable;
