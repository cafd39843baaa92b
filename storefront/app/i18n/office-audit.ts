import type { AuditAction, AuditKind } from '@daulang/commerce/api/audit';
import { defineMessages } from './messages.ts';

/** Who did what in the cooperative, as its officers read it. */
export const officeAuditMessages = defineMessages({
  title: { vi: 'Nhật ký', en: 'Log' },
  text: {
    vi: 'Ai đã làm gì trong hợp tác xã, mới nhất trước. Nhật ký chỉ được ghi thêm, không sửa hay xoá.',
    en: 'Who did what in the cooperative, the newest first. It is only added to, never changed.',
  },
  who: { vi: 'Người thực hiện', en: 'Person' },
  everybody: { vi: 'Tất cả mọi người', en: 'Everybody' },
  kind: { vi: 'Loại việc', en: 'Kind' },
  everything: { vi: 'Tất cả các việc', en: 'Everything' },
  show: { vi: 'Xem', en: 'Show' },
  nothing: { vi: 'Chưa có việc nào như vậy.', en: 'Nothing of the kind has been done yet.' },
  doneFor: { vi: (name: string) => `làm giúp ${name}`, en: (name: string) => `for ${name}` },
  byBuyer: {
    vi: (code: string) => `Khách của đơn ${code}`,
    en: (code: string) => `The buyer of order ${code}`,
  },
  hasLeft: { vi: 'Người không còn trong hợp tác xã', en: 'Somebody who is no longer in the cooperative' },
  older: { vi: 'Xem các việc cũ hơn', en: 'Show what was done before' },
  latest: { vi: 'Về các việc mới nhất', en: 'Back to the latest' },
});

export const auditKindMessages = defineMessages({
  orders: { vi: 'Kiện hàng', en: 'Parcels' },
  money: { vi: 'Tiền', en: 'Money' },
  certificates: { vi: 'Duyệt hàng và chứng nhận', en: 'Inspection and certificates' },
  pieces: { vi: 'Món hàng của nghệ nhân', en: 'The artisans’ pieces' },
  keys: { vi: 'Khoá', en: 'Keys' },
  settings: {
    vi: 'Thành viên, phí gửi hàng, giá khuyến mãi, mã giảm giá và sự đồng ý',
    en: 'Members, shipping rates, sale prices, vouchers and consents',
  },
  'sign-in': { vi: 'Đăng nhập', en: 'Signing in' },
} satisfies Record<AuditKind, Words>);

/** A sentence for all that the service writes down of a cooperative's people. */
export const auditActionMessages = defineMessages({
  'POST /office/parcels/:id/pack': { vi: 'Báo kiện hàng đã đóng gói', en: 'Said that a parcel is packed' },
  'POST /office/parcels/:id/send': { vi: 'Báo kiện hàng đã gửi đi', en: 'Said that a parcel was sent' },
  'POST /office/parcels/:id/deliver': { vi: 'Báo kiện hàng đã giao', en: 'Said that a parcel was delivered' },
  'POST /office/parcels/:id/undo': {
    vi: 'Rút lại điều vừa báo về kiện hàng',
    en: 'Took back what was just said of a parcel',
  },
  'POST /office/parcels/:id/accept-refund': {
    vi: 'Cho gửi kiện hàng dù đã hoàn một phần tiền',
    en: 'Let a parcel go although a part of its money went back',
  },
  'POST /office/parcels/:id/letters/:letterId/again': {
    vi: 'Cho gửi lại một thư chưa đến',
    en: 'Had a letter sent again that did not arrive',
  },
  'POST /office/parcels/:id/refund': {
    vi: 'Đồng ý hoàn tiền của một kiện hàng',
    en: 'Granted a refund for a parcel',
  },
  'POST /office/parcels/:id/cancel': {
    vi: 'Huỷ một kiện hàng và hoàn tiền',
    en: 'Cancelled a parcel and its money goes back',
  },
  'POST /studio/work/:id/moves': {
    vi: 'Nghệ nhân trả lời một việc làm theo đơn',
    en: 'Answered for something to be made',
  },
  'POST /studio/work/:id/pieces': {
    vi: 'Báo làm xong một món theo đơn',
    en: 'Said that a piece made to order is finished',
  },
  'POST /studio/offers': {
    vi: 'Ghi một món nhận đặt làm',
    en: 'Prepared something to be made to order',
  },
  'PUT /studio/offers/:id/terms': {
    vi: 'Mở nhận đặt, hoặc đổi ngày, số món, giá',
    en: 'Opened an offer, or changed its days, pieces or price',
  },
  'PUT /studio/offers/:id/edition': {
    vi: 'Đặt số món của một loạt',
    en: 'Said of how many pieces an edition is',
  },
  'POST /studio/offers/:id/stop': {
    vi: 'Ngừng nhận đặt một món',
    en: 'Stopped taking orders of something',
  },
  'DELETE /studio/offers/:id': {
    vi: 'Bỏ một món chưa mở nhận đặt',
    en: 'Discarded an offer that was never opened',
  },
  'POST /studio/offers/:id/photographs': {
    vi: 'Thêm ảnh của món nhận đặt',
    en: 'Added a photograph of what is made to order',
  },
  'DELETE /studio/offers/:id/photographs/:cid': {
    vi: 'Bỏ ảnh của món nhận đặt',
    en: 'Took away a photograph of what is made to order',
  },
  'POST /office/offers': {
    vi: 'Ghi một món nhận đặt làm thay nghệ nhân',
    en: 'Prepared something to be made to order for a maker',
  },
  'PUT /office/offers/:id/terms': {
    vi: 'Mở nhận đặt, hoặc đổi ngày, số món, giá thay nghệ nhân',
    en: 'Opened an offer, or changed its days, pieces or price for a maker',
  },
  'PUT /office/offers/:id/edition': {
    vi: 'Đặt số món của một loạt thay nghệ nhân',
    en: 'Said of how many pieces an edition is for a maker',
  },
  'POST /office/offers/:id/stop': {
    vi: 'Ngừng nhận đặt một món thay nghệ nhân',
    en: 'Stopped taking orders of something for a maker',
  },
  'DELETE /office/offers/:id': {
    vi: 'Bỏ một món chưa mở nhận đặt thay nghệ nhân',
    en: 'Discarded an offer that was never opened for a maker',
  },
  'POST /office/offers/:id/photographs': {
    vi: 'Thêm ảnh của món nhận đặt thay nghệ nhân',
    en: 'Added a photograph of what is made to order for a maker',
  },
  'DELETE /office/offers/:id/photographs/:cid': {
    vi: 'Bỏ ảnh của món nhận đặt thay nghệ nhân',
    en: 'Took away a photograph of what is made to order for a maker',
  },
  'POST /office/work/:id/moves': {
    vi: 'Trả lời một việc làm theo đơn thay nghệ nhân',
    en: 'Answered for a maker about something to be made',
  },
  'POST /office/returns/:id/accept': { vi: 'Nhận lại hàng', en: 'Accepted a return' },
  'POST /office/returns/:id/refuse': { vi: 'Không nhận trả hàng', en: 'Refused a return' },
  'POST /office/returns/:id/arrive': {
    vi: 'Báo hàng trả lại đã đến',
    en: 'Said that what was sent back has arrived',
  },
  'POST /office/returns/:id/inspect': {
    vi: 'Xem lại hàng trả lại để hoàn tiền',
    en: 'Looked at what came back, so that its money goes back',
  },
  'POST /office/returns/:id/new-code': {
    vi: 'Mở trang chọn mã mới cho món đã cào',
    en: 'Opened the page to draw the new code of a scratched piece',
  },
  'POST /seal/new-code': {
    vi: 'Chọn mã mới cho món đã cào',
    en: 'Drew the new code of a scratched piece',
  },
  'POST /office/returns/:id/settle-in-part': {
    vi: 'Hoàn một phần tiền, người mua giữ hàng',
    en: 'Paid a part back for what the buyer keeps',
  },
  'POST /stall/phones': {
    vi: 'Đăng ký một máy để bán ở sạp',
    en: 'Registered a phone for selling at stalls',
  },
  'POST /stall/phones/:id/pieces': { vi: 'Mang hàng ra sạp', en: 'Took pieces along to a stall' },
  'POST /stall/phones/:id/close': {
    vi: 'Đếm tiền và khép ngày ở sạp',
    en: 'Counted the cash and closed the day at a stall',
  },
  'POST /stall/sales': { vi: 'Gửi về những món bán ở sạp', en: 'Sent what was sold at a stall' },
  'POST /office/stall/phones/:id/call-back': {
    vi: 'Thu hồi phần hàng của một máy',
    en: 'Called back what a phone had along',
  },
  'POST /office/stall/late-sales/:id': {
    vi: 'Xem lại một món bán ở sạp',
    en: 'Decided about a sale at a stall',
  },
  'POST /office/stall/closings/:id/handed-in': {
    vi: 'Nhận tiền mặt bán ở sạp',
    en: 'Took in the cash of a stall',
  },
  'POST /office/parcels/:id/cash': {
    vi: 'Báo đã nhận tiền thu khi giao hàng',
    en: 'Said that the money taken at the door has come',
  },
  'POST /office/parcels/:id/refused': {
    vi: 'Báo kiện hàng không ai nhận, đã quay về',
    en: 'Said that nobody took a parcel and it came back',
  },
  'POST /office/parcels/:id/extend-rest': {
    vi: 'Cho người mua thêm bảy ngày để trả phần còn lại',
    en: 'Gave a buyer seven days more to pay the rest',
  },
  'POST /office/parcels/:id/call-off-rest': {
    vi: 'Thôi chờ phần còn lại, giữ tiền đặt cọc',
    en: 'Stopped waiting for the rest and kept the deposit',
  },
  'POST /office/orders/:code/evidence': {
    vi: 'Gửi hồ sơ khiếu nại cho ngân hàng',
    en: 'Sent the evidence of a dispute to the bank',
  },
  'POST /office/paybacks/:id/proposal': {
    vi: 'Đề nghị chuyển tiền hoàn cho người mua',
    en: 'Proposed to send money back to a buyer',
  },
  'POST /office/members/:userId/treasurer': { vi: 'Cử thủ quỹ', en: 'Made somebody treasurer' },
  'DELETE /office/members/:userId/treasurer': {
    vi: 'Thôi giao việc thủ quỹ',
    en: 'Ended somebody’s being treasurer',
  },
  'POST /studio/helpers': { vi: 'Nhờ một người giúp', en: 'Named a helper' },
  'DELETE /studio/helpers/:userId': { vi: 'Thôi nhờ một người giúp', en: 'Ended a helper’s help' },
  'POST /office/artisans/:id/helpers': {
    vi: 'Ghi người giúp cho một nghệ nhân',
    en: 'Named a helper of an artisan',
  },
  'DELETE /office/artisans/:id/helpers/:userId': {
    vi: 'Thôi ghi người giúp của một nghệ nhân',
    en: 'Ended the help of an artisan’s helper',
  },
  'POST /office/paybacks/:id/sent': {
    vi: 'Báo đã chuyển tiền hoàn cho người mua',
    en: 'Said that money was sent back to a buyer',
  },
  'POST /office/transfers/:id/match': {
    vi: 'Ghi một khoản chuyển khoản cho đơn hàng',
    en: 'Gave a transfer to an order',
  },
  'POST /office/transfers/:id/set-aside': {
    vi: 'Ghi một khoản chuyển khoản không phải tiền hàng',
    en: 'Noted that a transfer is for no order',
  },
  'POST /office/statements': { vi: 'Nhập sao kê của ngân hàng', en: 'Read in a bank statement' },
  'POST /office/pieces/:id/inspection': { vi: 'Duyệt một món hàng', en: 'Inspected a piece' },
  'POST /office/pieces/:id/inspection/undo': {
    vi: 'Rút lại kết quả duyệt một món hàng',
    en: 'Took back the inspection of a piece',
  },
  'POST /office/pieces/:id/vouch': {
    vi: 'Đứng ra bảo đảm thay nghệ nhân cho một món hàng',
    en: 'Vouched for a piece in place of its maker',
  },
  'POST /office/batches': { vi: 'Mở một lô chứng nhận', en: 'Opened a batch of certificates' },
  'DELETE /office/batches/:id': {
    vi: 'Bỏ một lô chứng nhận chưa ký xong',
    en: 'Gave up a batch of certificates',
  },
  'POST /office/batches/:id/signing': {
    vi: 'Mở trang ký một lô chứng nhận',
    en: 'Opened the page to sign a batch',
  },
  'POST /office/certificates/:number/status': {
    vi: 'Đề nghị đổi trạng thái một chứng nhận',
    en: 'Proposed another status of a certificate',
  },
  'POST /office/acts/:id/signing': {
    vi: 'Mở trang ký một việc của hợp tác xã',
    en: 'Opened the page to sign an act',
  },
  'DELETE /office/acts/:id': { vi: 'Bỏ một việc của hợp tác xã', en: 'Gave up an act of the cooperative' },
  'POST /seal/batch/claim-keys': {
    vi: 'Tạo mã dưới lớp cào cho một lô chứng nhận',
    en: 'Drew the hidden codes of a batch',
  },
  'POST /seal/signature': {
    vi: 'Ký một lô chứng nhận hoặc một việc của hợp tác xã',
    en: 'Signed a batch or an act of the cooperative',
  },
  'POST /seal/statement': { vi: 'Ký lời khai của nghệ nhân', en: 'Signed a maker’s statement' },
  'POST /studio/pieces': { vi: 'Ghi thêm một món hàng', en: 'Put down a new piece' },
  'PATCH /studio/pieces/:id': { vi: 'Sửa lời tả một món hàng', en: 'Changed what is said of a piece' },
  'POST /studio/pieces/:id/photographs': {
    vi: 'Thêm ảnh của một món hàng',
    en: 'Added a photograph of a piece',
  },
  'DELETE /studio/pieces/:id/photographs/:cid': {
    vi: 'Bỏ một tấm ảnh của món hàng',
    en: 'Took away a photograph of a piece',
  },
  'POST /studio/pieces/:id/signing': {
    vi: 'Mở trang ký lời khai cho một món hàng',
    en: 'Opened the page to sign the statement on a piece',
  },
  'POST /studio/keys': {
    vi: 'Mở trang tạo khoá ký của nghệ nhân',
    en: 'Opened the page to make a maker’s signing key',
  },
  'POST /office/keys': {
    vi: 'Mở trang tạo khoá ký của cán bộ',
    en: 'Opened the page to make an officer’s signing key',
  },
  'POST /seal/key': { vi: 'Tạo khoá ký', en: 'Made a signing key' },
  'POST /auth/passkey/verify-registration': {
    vi: 'Thêm khoá truy cập để đăng nhập',
    en: 'Added a passkey to sign in with',
  },
  'POST /auth/passkey/delete-passkey': { vi: 'Bỏ một khoá truy cập', en: 'Took away a passkey' },
  'POST /office/exchange-rates': { vi: 'Đặt tỷ giá ngoại tệ', en: 'Set an exchange rate' },
  'POST /office/delivery-days': { vi: 'Đặt ngày khách được chọn nhận hàng', en: 'Set the days to wish for' },
  'POST /office/province-groups': {
    vi: 'Xếp nhóm tỉnh, thành phố cho phí gửi',
    en: 'Set the groups of provinces',
  },
  'POST /office/pick-up': { vi: 'Đặt nơi nhận hàng tại xưởng', en: 'Set the place for pick-up' },
  'POST /office/shipping-rates': { vi: 'Đặt phí gửi hàng', en: 'Set a shipping rate' },
  'POST /office/tariff-codes': { vi: 'Đặt mã hải quan của một nghề', en: 'Set the customs code of a craft' },
  'POST /office/sale-prices': { vi: 'Đặt giá khuyến mãi', en: 'Set a sale price' },
  'POST /office/sale-prices/:id/stop': { vi: 'Ngừng một giá khuyến mãi', en: 'Stopped a sale price' },
  'POST /office/vouchers': { vi: 'Đặt mã giảm giá', en: 'Set a voucher' },
  'POST /office/vouchers/:id/stop': { vi: 'Ngừng một mã giảm giá', en: 'Stopped a voucher' },
  'POST /office/gift-vouchers/:id/block': {
    vi: 'Khoá mã một phiếu quà tặng',
    en: 'Blocked the code of a gift voucher',
  },
  'POST /office/gift-vouchers/:id/reissue': {
    vi: 'Cấp mã mới cho một phiếu quà tặng',
    en: 'Gave out a new code of a gift voucher',
  },
  'POST /orders/:secret/payment': { vi: 'Mở trang thanh toán', en: 'Opened a page to pay' },
  'POST /orders/:secret/cancel': { vi: 'Huỷ đơn của mình', en: 'Cancelled their order' },
  'POST /orders/:secret/confirm': {
    vi: 'Xác nhận đơn trả tiền khi nhận hàng',
    en: 'Confirmed an order to be paid on delivery',
  },
  'POST /orders/:secret/confirmation-code': {
    vi: 'Xin mã xác nhận mới',
    en: 'Asked for a new code to confirm',
  },
  'POST /orders/:secret/payback-account': {
    vi: 'Cho biết tài khoản nhận lại tiền',
    en: 'Named the account that money goes back to',
  },
  'POST /orders/:secret/parcels/:id/received': { vi: 'Báo nhận được kiện', en: 'Said that the parcel came' },
  'POST /orders/:secret/returns': { vi: 'Xin trả hàng', en: 'Asked to return pieces' },
  'POST /orders/:secret/returns/:id/take-back': { vi: 'Thôi trả hàng', en: 'Took a return back' },
  'POST /orders/:secret/return-photographs': {
    vi: 'Gửi ảnh của món muốn trả',
    en: 'Sent a photograph of what is to be returned',
  },
  'DELETE /orders/:secret/return-photographs/:id': {
    vi: 'Bỏ một ảnh đã gửi',
    en: 'Took such a photograph away',
  },
  'PUT /me/consents/:purpose': {
    vi: 'Trả lời có đồng ý công bố tên hay ảnh chân dung không',
    en: 'Answered whether name or portrait may be shown',
  },
  'POST /auth/phone-number/verify': { vi: 'Đăng nhập bằng mã điện thoại', en: 'Signed in with a code' },
  'POST /auth/passkey/verify-authentication': {
    vi: 'Đăng nhập bằng khoá truy cập',
    en: 'Signed in with a passkey',
  },
  'POST /auth/sign-out': { vi: 'Đăng xuất', en: 'Signed out' },
} satisfies Record<AuditAction, Words>);

type Words = Record<'vi' | 'en', string>;
