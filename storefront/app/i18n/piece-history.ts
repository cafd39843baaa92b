import type { PieceEventKind } from '@daulang/commerce/api/history';
import { defineMessages } from './messages.ts';

/** What happened to a piece, as its maker and its cooperative read it. */
export const pieceHistoryMessages = defineMessages({
  title: { vi: 'Những gì đã xảy ra', en: 'What has happened' },
  made: { vi: 'Nghệ nhân nhập món hàng', en: 'Entered by its maker' },
  signed: { vi: 'Nghệ nhân ký', en: 'Signed by its maker' },
  vouched: { vi: 'Hợp tác xã bảo đảm', en: 'Vouched for by the cooperative' },
  inspected: { vi: 'Cán bộ duyệt', en: 'Accepted by the officer' },
  rejected: { vi: 'Cán bộ trả lại', en: 'Sent back by the officer' },
  'inspection-undone': { vi: 'Cán bộ rút lại việc duyệt', en: 'The officer took the decision back' },
  batched: { vi: 'Xếp vào lô chờ niêm phong', en: 'Put into a batch to be sealed' },
  submitted: { vi: 'Đủ chữ ký, gửi vào sổ gốc', en: 'Signed by the officers, on its way into the register' },
  sealed: { vi: 'Chứng nhận vào sổ gốc', en: 'Its certificate is in the register' },
  final: { vi: 'Chứng nhận đã chắc chắn', en: 'Its certificate is final' },
  unbatched: { vi: 'Lấy ra khỏi lô', en: 'Taken out of the batch' },
  listed: { vi: 'Lên cửa hàng', en: 'Put into the shop' },
  unlisted: { vi: 'Rút khỏi cửa hàng', en: 'Taken out of the shop' },
  reserved: { vi: 'Có người đặt mua', en: 'Ordered by a buyer' },
  released: { vi: 'Đơn không thành, bán tiếp', en: 'The order came to nothing; for sale again' },
  sold: { vi: 'Bán được', en: 'Sold' },
  packed: { vi: 'Đóng gói', en: 'Packed' },
  unpacked: { vi: 'Rút lại việc đóng gói', en: 'Not packed after all' },
  sent: { vi: 'Gửi đi', en: 'Sent' },
  unsent: { vi: 'Rút lại việc gửi', en: 'Not sent after all' },
  delivered: { vi: 'Giao tới nơi', en: 'Delivered' },
  returned: { vi: 'Người mua gửi trả lại', en: 'Sent back by its buyer' },
  claimed: {
    vi: 'Người mua mở mã cào, nhận món hàng là của mình',
    en: 'Claimed by its holder with the hidden code',
  },
  lost: { vi: 'Người giữ báo mất', en: 'Reported lost by its holder' },
  found: { vi: 'Người giữ báo đã tìm lại được', en: 'Reported found by its holder' },
  suspended: { vi: 'Chứng nhận tạm ngưng', en: 'Its certificate was suspended' },
  reinstated: { vi: 'Chứng nhận có hiệu lực trở lại', en: 'Its certificate is in force again' },
  withdrawn: { vi: 'Chứng nhận bị thu hồi', en: 'Its certificate was withdrawn' },
  replaced: {
    vi: 'Chứng nhận được thay bằng chứng nhận khác',
    en: 'Its certificate was replaced by another',
  },
  byHelper: { vi: '(người giúp ghi)', en: '(by a helper)' },
} satisfies Record<PieceEventKind | 'title' | 'byHelper', { vi: string; en: string }>);
