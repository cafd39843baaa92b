import type { ProblemTable } from './table.js';

export const orderingProblems = {
  'ordering.order-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy đơn hàng', en: 'No such order' },
    detail: {
      vi: 'Đường dẫn này không đúng. Xin dùng đúng đường dẫn của trang đơn hàng.',
      en: 'This link is not right. Please use the link you were given when you ordered.',
    },
  },
  'ordering.no-order-of-phone': {
    status: 404,
    title: { vi: 'Chưa tìm thấy đơn hàng', en: 'No such order found' },
    detail: {
      vi: 'Không có đơn hàng nào có mã này và số điện thoại này. Xin xem lại mã đơn và số điện thoại đã ghi khi đặt hàng.',
      en: 'There is no order with this code and this phone number. Please check the code, and the number you gave when you ordered.',
    },
  },
  'ordering.cart-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy giỏ hàng', en: 'No such cart' },
    detail: {
      vi: 'Giỏ hàng này không còn: giỏ để quá ba mươi ngày thì không giữ nữa. Xin chọn hàng lại.',
      en: 'This cart is not there any more: carts are kept for thirty days. Please choose again.',
    },
  },
  'ordering.cart-full': {
    status: 409,
    title: { vi: 'Giỏ hàng đã đầy', en: 'The cart is full' },
    detail: {
      vi: 'Giỏ chứa nhiều nhất {most} mặt hàng khác nhau. Xin đặt trước những món đã chọn, hoặc bỏ bớt một mặt hàng.',
      en: 'A cart holds at most {most|different product}. Please order what you have chosen first, or take one out.',
    },
  },
  'ordering.too-many-of-one': {
    status: 409,
    title: { vi: 'Quá nhiều món của một mặt hàng', en: 'Too many pieces of one product' },
    detail: {
      vi: 'Mỗi mặt hàng đặt được nhiều nhất {most} món một lần. Cần nhiều hơn, xin liên hệ hợp tác xã.',
      en: 'At most {most|piece} of one product can be ordered at once. For more, please ask the cooperative.',
    },
  },
  'ordering.cart-empty': {
    status: 409,
    title: { vi: 'Giỏ hàng đang trống', en: 'The cart is empty' },
    detail: {
      vi: 'Trong giỏ không còn món nào để đặt: đã đặt rồi, hoặc đã bỏ ra ở cửa sổ khác. Xin xem lại giỏ hàng.',
      en: 'There is nothing in the cart to order: it was ordered already, or taken out in another window. Please look at your cart.',
    },
  },
  'ordering.not-sent-there': {
    status: 422,
    title: { vi: 'Chưa gửi đến nước này', en: 'Not sent to this country yet' },
    detail: {
      vi: '{sender} chưa gửi hàng đến {country}. Xin chọn nơi nhận khác, hoặc bỏ các món của nơi này ra khỏi giỏ.',
      en: 'Nothing goes from {sender} to {country} yet. Please choose another place, or take its pieces out of the cart.',
    },
  },
  'ordering.pick-up-not-offered': {
    status: 409,
    title: { vi: 'Không nhận hàng ở đây được', en: 'Nothing is fetched there' },
    detail: {
      vi: '{sender} hiện không trao hàng tại xưởng. Xin chọn gửi đến địa chỉ.',
      en: 'Nothing is handed over by {sender} at the workshop just now. Please have it sent.',
    },
  },
  'ordering.nothing-to-fetch': {
    status: 422,
    title: { vi: 'Không có gì để đến nhận', en: 'Nothing to be fetched there' },
    detail: {
      vi: 'Đơn này không có món nào của “{slug}” để đến nhận. Xin xem lại giỏ hàng rồi chọn lại cách nhận.',
      en: 'Nothing in this order is made by “{slug}”. Please look at the cart again, and choose anew how it reaches you.',
    },
  },
  'ordering.nothing-to-wish-for': {
    status: 422,
    title: { vi: 'Không có kiện nào để chọn ngày', en: 'No parcel to choose a day for' },
    detail: {
      vi: 'Đơn này không có món nào của “{slug}” để chọn ngày nhận. Xin xem lại giỏ hàng rồi đặt lại.',
      en: 'Nothing in this order is made by “{slug}”, so no day can be wished for it. Please look at the cart and order again.',
    },
  },
  'ordering.day-not-offered': {
    status: 409,
    title: { vi: 'Không chọn được ngày', en: 'No day can be wished for' },
    detail: {
      vi: '{sender} hiện không nhận hẹn ngày cho nơi này. Xin đặt hàng mà không chọn ngày.',
      en: 'No day can be wished for there just now with {sender}. Please order without one.',
    },
  },
  'ordering.day-not-possible': {
    status: 409,
    title: { vi: 'Không kịp vào ngày này', en: 'This day is not possible' },
    detail: {
      vi: '{sender} không gửi kịp vào ngày {day}. Những ngày gần nhất còn chọn được: {days}.',
      en: 'Nothing from {sender} can come on {day}. The next possible days: {days}.',
    },
  },
  'ordering.postal-code-missing': {
    status: 422,
    title: { vi: 'Chưa có mã bưu chính', en: 'The postal code is missing' },
    detail: {
      vi: 'Gửi đến {country} cần mã bưu chính của nơi nhận.',
      en: 'To send to {country}, please give the postal code of the address.',
    },
  },
  'ordering.phone-of-elsewhere': {
    status: 422,
    title: { vi: 'Số điện thoại của nước khác', en: 'A telephone of another country' },
    detail: {
      vi: 'Người giao hàng ở {country} cần gọi được: xin ghi một số bắt đầu bằng {begins}.',
      en: 'A courier must be able to call in {country}: please give a number that begins with {begins}.',
    },
  },
  'ordering.address-missing': {
    status: 422,
    title: { vi: 'Chưa có địa chỉ nhận hàng', en: 'No address to send to' },
    detail: {
      vi: 'Đơn có kiện phải gửi đi. Xin cho biết địa chỉ nhận hàng, hoặc chọn nhận tại xưởng.',
      en: 'A parcel of this order is to be sent. Please give an address, or choose to fetch it at the workshop.',
    },
  },
  'ordering.price-changed': {
    status: 409,
    title: { vi: 'Giá đã thay đổi', en: 'The price has changed' },
    detail: {
      vi: 'Tổng tiền bây giờ khác với số quý khách đã xem. Chúng tôi chưa thu tiền; xin xem lại giỏ hàng.',
      en: 'The total is now different from what you saw. Nothing was charged; please look at your cart again.',
    },
  },
  'ordering.charge-changed': {
    status: 409,
    title: { vi: 'Tỷ giá đã thay đổi', en: 'The exchange rate has changed' },
    detail: {
      vi: 'Số ngoại tệ bây giờ khác với số quý khách đã xem, vì hợp tác xã đã đổi tỷ giá. Chúng tôi chưa thu tiền; xin xem lại rồi đặt lại.',
      en: 'The amount in that currency is now different from what you saw, for the cooperative has changed its rate. Nothing was charged; please look again and order again.',
    },
  },
  'ordering.deposit-changed': {
    status: 409,
    title: { vi: 'Tiền đặt cọc đã thay đổi', en: 'The deposit has changed' },
    detail: {
      vi: 'Số tiền đặt cọc bây giờ khác với số quý khách đã xem, hoặc đơn này phải trả đủ ngay. Chúng tôi chưa thu tiền; xin xem lại rồi đặt lại.',
      en: 'The deposit is now different from what you saw, or this order is paid whole at once. Nothing was charged; please look again and order again.',
    },
  },
  'ordering.no-rest-due': {
    status: 409,
    title: { vi: 'Không còn chờ phần tiền còn lại', en: 'No rest is waited for' },
    detail: {
      vi: 'Đơn này không chờ phần tiền còn lại: tiền đã trả đủ, chưa đến lúc thu, hoặc đơn đã thôi. Xin tải lại trang.',
      en: 'Nobody waits for the rest of this order: it is paid, not asked for yet, or the order is over. Please load the page again.',
    },
  },
  'ordering.rest-not-overdue': {
    status: 409,
    title: { vi: 'Chưa hết hạn trả', en: 'There is time left to pay' },
    detail: {
      vi: 'Người mua còn thời gian để trả phần còn lại. Chỉ thôi chờ được khi đã quá hạn.',
      en: 'The buyer still has time to pay the rest. Waiting can be given up only after that day.',
    },
  },
  'ordering.rest-due': {
    status: 409,
    title: { vi: 'Chưa trả phần còn lại', en: 'The rest is not paid' },
    detail: {
      vi: 'Người mua mới đặt cọc, chưa trả phần còn lại. Xin chờ tiền về rồi đóng gói.',
      en: 'The buyer has paid the deposit, and not the rest. Please wait for the money, then pack.',
    },
  },
  'ordering.product-not-for-sale': {
    status: 409,
    title: { vi: 'Mặt hàng không còn bán', en: 'A product is no longer for sale' },
    detail: {
      vi: 'Một mặt hàng trong giỏ không còn bán. Xin bỏ ra rồi đặt lại.',
      en: 'A product in your cart is no longer for sale. Please take it out and order again.',
    },
  },
  'ordering.ready-date-moved': {
    status: 409,
    title: { vi: 'Ngày làm xong đã đổi', en: 'The date has moved' },
    detail: {
      vi: 'Hàng làm theo đơn này nay dự kiến xong trước ngày {day}. Chúng tôi chưa thu tiền; xin xem lại ngày rồi đặt.',
      en: 'What is made to order would now be ready by {day}. Nothing was charged; please look at the date and order again.',
    },
  },
  'ordering.pieces-not-made': {
    status: 409,
    title: { vi: 'Còn món chưa làm xong', en: 'Something is still being made' },
    detail: {
      vi: 'Kiện này còn chờ nghệ nhân làm “{title}”. Khi món đã có chứng nhận thì đóng gói được cả kiện.',
      en: 'This parcel waits for “{title}” to be made. It can be packed whole once that has its certificate.',
    },
  },
  'ordering.rail-not-offered': {
    status: 422,
    title: { vi: 'Chưa trả được bằng cách này', en: 'Not payable this way' },
    detail: {
      vi: 'Đơn hàng này chưa trả được bằng {rail}. Xin chọn cách trả khác.',
      en: 'This order cannot be paid by {rail}. Please choose another way to pay.',
    },
  },
  'ordering.order-of-others': {
    status: 404,
    title: { vi: 'Không có đơn hàng này', en: 'No such order' },
    detail: {
      vi: 'Hợp tác xã không có đơn hàng nào mang mã này. Xin xem lại mã đơn.',
      en: 'Your cooperative has no order with this code. Please check the code.',
    },
  },
  'ordering.nothing-to-pay-back': {
    status: 409,
    title: { vi: 'Không có tiền cần hoàn', en: 'Nothing to pay back' },
    detail: {
      vi: 'Đơn hàng này không có khoản nào chờ hoàn qua ngân hàng, nên không cần số tài khoản.',
      en: 'No money of this order waits to go back by bank transfer, so no account is needed.',
    },
  },
  'ordering.not-paid': {
    status: 409,
    title: { vi: 'Đơn hàng chưa trả tiền', en: 'The order is not paid' },
    detail: {
      vi: 'Đơn hàng này chưa trả tiền nên chưa có gì để hoàn. Xin tải lại trang.',
      en: 'Nothing was paid for this order, so nothing can go back. Please load the page again.',
    },
  },
  'ordering.refund-too-high': {
    status: 409,
    title: { vi: 'Hoàn quá số còn lại', en: 'More than is left' },
    detail: {
      vi: 'Chỉ còn hoàn được nhiều nhất {most}. Xin ghi lại số tiền.',
      en: 'At most {most} can still go back. Please enter the amount again.',
    },
  },
  'ordering.nothing-left-to-refund': {
    status: 409,
    title: { vi: 'Không còn gì để hoàn', en: 'Nothing left to refund' },
    detail: {
      vi: 'Chưa chọn khoản nào, hoặc tiền của kiện này đã hoàn hết. Xin tải lại trang.',
      en: 'Nothing was chosen, or all money of this parcel has gone back. Please load the page again.',
    },
  },
  'ordering.on-delivery-came-back': {
    status: 409,
    title: { vi: 'Xin trả tiền trước', en: 'Please pay before it is sent' },
    detail: {
      vi: 'Một đơn trả tiền khi nhận hàng của số điện thoại này đã bị trả lại, nên nửa năm tới xin chọn cách trả khác.',
      en: 'An order on delivery to this phone number came back, so for half a year please choose another way to pay.',
    },
  },
  'ordering.on-delivery-under-way': {
    status: 409,
    title: { vi: 'Đang có đơn chờ trả tiền', en: 'Orders are still to be paid' },
    detail: {
      vi: 'Mỗi số điện thoại có nhiều nhất {most} đơn trả tiền khi nhận hàng cùng lúc. Xin nhận các đơn đó trước, hoặc chọn cách trả khác.',
      en: 'A phone number may have at most {most|order} on delivery at a time. Please receive those first, or choose another way to pay.',
    },
  },
  'ordering.on-delivery-codes': {
    status: 409,
    title: { vi: 'Đã gửi quá nhiều mã', en: 'Too many codes were sent' },
    detail: {
      vi: 'Hôm nay đã gửi nhiều mã xác nhận đến số điện thoại này. Xin thử lại vào ngày mai, hoặc chọn cách trả khác.',
      en: 'Many codes were sent to this phone number today. Please try again tomorrow, or choose another way to pay.',
    },
  },
  'ordering.on-delivery-gift': {
    status: 409,
    title: { vi: 'Quà tặng xin trả tiền trước', en: 'A gift is paid before it is sent' },
    detail: {
      vi: 'Đơn này là quà tặng: nếu trả tiền khi nhận hàng thì người nhận quà phải trả. Xin chọn cách trả khác.',
      en: 'This order is a gift: on delivery, the person who receives it would have to pay. Please choose another way to pay.',
    },
  },
  'ordering.letters-not-printed': {
    status: 422,
    title: { vi: 'Có ký tự không in được', en: 'Some letters cannot be printed' },
    detail: {
      vi: 'Chúng tôi không in được: {letters}. Xin viết bằng chữ Việt hoặc chữ La-tinh, bỏ các ký tự này.',
      en: 'We cannot print: {letters}. Please write in Latin letters and leave these out.',
    },
  },
  'ordering.nothing-to-confirm': {
    status: 409,
    title: { vi: 'Đơn không chờ mã xác nhận', en: 'The order waits for no code' },
    detail: {
      vi: 'Đơn đã xác nhận, đã hết hạn, hoặc trả bằng cách khác. Xin tải lại trang đơn hàng.',
      en: 'It is confirmed, over, or paid another way. Please load the order’s page again.',
    },
  },
  'ordering.confirmation-wrong': {
    status: 409,
    title: { vi: 'Mã chưa đúng', en: 'The code is not right' },
    detail: {
      vi: 'Xin xem lại sáu chữ số trong tin nhắn mới nhất. Còn thử được {left} lần; hết lượt thì xin nhận mã khác.',
      en: 'Please look at the six digits in the newest message. You have {left|try|tries} left; after that please have another code sent.',
    },
  },
  'ordering.too-many-codes': {
    status: 429,
    title: { vi: 'Đã gửi quá nhiều mã', en: 'Too many codes were sent' },
    detail: {
      vi: 'Đơn này đã gửi đủ số mã cho phép. Xin dùng mã mới nhất, hoặc chọn cách trả khác.',
      en: 'No more codes are sent for this order. Please use the newest one, or choose another way to pay.',
    },
  },
  'ordering.no-cash-due': {
    status: 409,
    title: { vi: 'Không có tiền mặt cần thu', en: 'No cash is due' },
    detail: {
      vi: 'Đơn này đã trả tiền, đã kết thúc, chưa giao, hoặc không trả khi nhận hàng. Xin tải lại trang; tiền mặt lỡ nhận của đơn đã trả thì trả lại người mua.',
      en: 'This order is paid, over, not delivered yet, or not paid on delivery. Please load the page again; cash that was taken for a paid order goes back to its buyer.',
    },
  },
  'ordering.total-too-high': {
    status: 422,
    title: { vi: 'Đơn hàng quá lớn', en: 'The order is too large' },
    detail: {
      vi: 'Một lần thanh toán bằng thẻ không vượt quá 99.999.999 ₫. Xin chia thành nhiều đơn.',
      en: 'One card payment takes no more than ₫99,999,999. Please split it into several orders.',
    },
  },
  'ordering.hold-orders': {
    status: 409,
    title: { vi: 'Có đơn đang chờ thanh toán', en: 'Orders are waiting for payment' },
    detail: {
      vi: 'Số điện thoại hoặc thư điện tử này đã có {waiting} đơn chờ thanh toán, nhiều nhất là {most}. Xin thanh toán hoặc huỷ một đơn đang chờ rồi đặt lại.',
      en: 'This phone number or e-mail has {waiting|order} waiting for payment; more than {most} cannot wait. Please pay or cancel one, then order again.',
    },
  },
  'ordering.hold-pieces': {
    status: 409,
    title: { vi: 'Giữ quá nhiều món khi chưa thanh toán', en: 'Too many pieces kept before payment' },
    detail: {
      vi: 'Trước khi thanh toán giữ được nhiều nhất {most} món, các đơn đang chờ đã giữ {held}. Xin thanh toán hoặc huỷ đơn đang chờ, hoặc đặt ít hơn.',
      en: 'Before payment at most {most|piece} can be kept, and the orders that wait keep {held}. Please pay or cancel the waiting order, or order fewer.',
    },
  },
  'ordering.hold-product': {
    status: 409,
    title: { vi: 'Giữ quá nhiều món của một mặt hàng', en: 'Too many pieces of one product' },
    detail: {
      vi: 'Trước khi thanh toán giữ được nhiều nhất {most} món của cùng một mặt hàng, các đơn đang chờ đã giữ {held}. Xin đặt ít hơn, hoặc thanh toán đơn đang chờ rồi đặt thêm.',
      en: 'Before payment at most {most|piece} of one product can be kept, and the orders that wait keep {held}. Please order fewer, or pay the waiting order and then order more.',
    },
  },
  'ordering.hold-lapsed': {
    status: 429,
    title: { vi: 'Xin nhường người khác một lát', en: 'Others come first for a while' },
    detail: {
      vi: 'Món này vừa được giữ cho cùng số điện thoại hoặc thư điện tử mà chưa được thanh toán, nên nay nhường người khác. Xin đặt lại sau {minutes} phút.',
      en: 'This was just kept for the same phone number or e-mail and was not paid, so others come first now. Please order again in {minutes|minute}.',
    },
  },
  'ordering.hold-network': {
    status: 429,
    title: {
      vi: 'Mạng này đang có nhiều đơn chờ thanh toán',
      en: 'Many orders on this network wait for payment',
    },
    detail: {
      vi: 'Nhiều đơn đặt từ cùng một mạng đang chờ thanh toán. Xin thanh toán hoặc huỷ đơn đang chờ, đổi sang mạng khác, hoặc đặt lại sau {minutes} phút.',
      en: 'Many orders from the same network wait for payment. Please pay or cancel the waiting order, use another network, or order again in {minutes|minute}.',
    },
  },
  'ordering.move-not-allowed': {
    status: 409,
    title: { vi: 'Đơn hàng đã đổi trạng thái', en: 'The order has moved on' },
    detail: {
      vi: 'Việc này không còn làm được với đơn hàng. Xin tải lại trang.',
      en: 'This can no longer be done with the order. Please load the page again.',
    },
  },
  'ordering.refunded': {
    status: 409,
    title: { vi: 'Đơn hàng đã được hoàn tiền', en: 'The order was refunded' },
    detail: {
      vi: 'Tiền của đơn này đã hoàn cho người mua nên không đóng gói và không gửi nữa. Xin giữ món hàng lại.',
      en: 'The buyer has got the money of this order back, so it is not packed or sent any more. Please keep the pieces.',
    },
  },
  'ordering.disputed': {
    status: 409,
    title: { vi: 'Đơn hàng đang bị khiếu nại', en: 'The order is disputed' },
    detail: {
      vi: 'Ngân hàng của người mua đang xem lại khoản tiền này. Xin chờ có kết quả rồi mới đóng gói hoặc gửi.',
      en: 'The buyer’s bank is looking into this payment. Please wait for its decision before packing or sending.',
    },
  },
  'ordering.part-refunded': {
    status: 409,
    title: { vi: 'Đơn hàng đã hoàn một phần tiền', en: 'A part of the order was refunded' },
    detail: {
      vi: 'Một phần tiền đã hoàn cho người mua. Xin xem lại phải gửi những món nào, rồi bấm “Vẫn gửi kiện hàng”.',
      en: 'The buyer has got a part of the money back. Please check what is to be sent, then press “Send it all the same”.',
    },
  },
  'ordering.not-payable': {
    status: 409,
    title: { vi: 'Đơn hàng không chờ thanh toán', en: 'The order is not waiting for payment' },
    detail: {
      vi: 'Đơn hàng đã được thanh toán, đã huỷ hoặc đã hết thời gian giữ hàng.',
      en: 'The order is paid, cancelled, or the time its pieces were kept is over.',
    },
  },
} satisfies ProblemTable;
