import { defineMessages } from './messages.ts';

/** How near each province is to a cooperative, as its officers say it. */
export const provinceGroupMessages = defineMessages({
  title: { vi: 'Nhóm tỉnh, thành phố', en: 'Groups of provinces' },
  text: {
    vi: 'Mỗi tỉnh, thành phố thuộc một nhóm; phí gửi đến nơi đó là mức phí của nhóm.',
    en: 'Each province is in one group; sending there costs what the group’s rate says.',
  },
  inner: { vi: 'Trong tỉnh', en: 'Own province' },
  near: { vi: 'Gần', en: 'Nearby' },
  far: { vi: 'Xa', en: 'Far' },
  byHouse: {
    vi: 'Đang dùng cách xếp chung của cửa hàng; hợp tác xã chưa xếp riêng.',
    en: 'The shop’s common groups hold; the cooperative has set none of its own.',
  },
  change: { vi: 'Xếp lại nhóm', en: 'Change the groups' },
  save: { vi: 'Lưu cách xếp nhóm', en: 'Save the groups' },
  saved: { vi: 'Đã lưu cách xếp nhóm mới.', en: 'The new groups are saved.' },
  trialProvince: { vi: 'Gửi đến tỉnh, thành phố', en: 'Sent to' },
  anyOfGroup: { vi: 'Nơi bất kỳ trong nhóm này', en: 'Any place of this group' },
  wrongGroup: { vi: 'Xin chọn một nhóm.', en: 'Please choose a group.' },
});
