import type { Role } from '@daulang/commerce/api/accounts';
import { defineMessages } from './messages.ts';

/** Who is in a cooperative, as its officers read it. */
export const officeMemberMessages = defineMessages({
  title: { vi: 'Thành viên', en: 'Members' },
  text: {
    vi: 'Những người trong hợp tác xã và việc họ được làm.',
    en: 'The people of the cooperative, and what they may do.',
  },
  treasurerText: {
    vi: 'Khi hợp tác xã có thủ quỹ, chỉ thủ quỹ hoàn tiền, huỷ kiện hàng đã trả tiền và báo đã chuyển tiền cho người mua. Các cán bộ khác chỉ đề nghị được khoản chuyển trả; việc hoàn tiền và huỷ kiện thì nhờ thủ quỹ.',
    en: 'Where the cooperative has a treasurer, they alone give money back, cancel what was paid, and note what was sent to buyers. Other officers can propose what is sent by hand, and ask the treasurer for the rest.',
  },
  noTreasurer: {
    vi: 'Hợp tác xã chưa có thủ quỹ: cán bộ nào cũng làm được các việc ấy.',
    en: 'The cooperative has no treasurer yet: each officer may do all of that.',
  },
  me: { vi: 'là người đang xem', en: 'this is you' },
  makeTreasurer: { vi: 'Cử làm thủ quỹ', en: 'Make treasurer' },
  endTreasurer: { vi: 'Thôi giao việc thủ quỹ', en: 'End as treasurer' },
  layDown: { vi: 'Thôi làm thủ quỹ', en: 'Lay it down' },
  isTreasurer: {
    vi: (name: string) => `Từ nay ${name} là thủ quỹ.`,
    en: (name: string) => `${name} is treasurer from now on.`,
  },
  isNoTreasurer: {
    vi: (name: string) => `Từ nay ${name} không còn là thủ quỹ.`,
    en: (name: string) => `${name} is treasurer no more.`,
  },
});

export const roleMessages = defineMessages({
  officer: { vi: 'cán bộ', en: 'officer' },
  treasurer: { vi: 'thủ quỹ', en: 'treasurer' },
  artisan: { vi: 'nghệ nhân', en: 'artisan' },
  helper: { vi: 'người giúp nghệ nhân', en: 'helper of an artisan' },
  authority: { vi: 'cơ quan quản lý', en: 'authority' },
} satisfies Record<Role, Record<'vi' | 'en', string>>);
