import type { StatusReason } from '@daulang/commerce/api/status-reasons';

/**
 * Why a certificate's state changed: the same words where an officer chooses, where it is signed and where a buyer
 * reads it. A plain table, because the sealing pages load without React.
 */
export const statusReasonMessages = {
  'made-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
  'not-by-maker': { vi: 'Không phải do nghệ nhân được nêu tên làm ra', en: 'Not made by the named maker' },
  'not-as-described': { vi: 'Không đúng như mô tả', en: 'Not as described' },
  damaged: { vi: 'Hư hỏng', en: 'Damaged' },
  'label-copied': { vi: 'Nhãn bị sao chép', en: 'Label copied' },
  dispute: { vi: 'Đang được xem xét', en: 'Under enquiry' },
  resolved: { vi: 'Đã xem xét xong', en: 'Enquiry closed' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const satisfies Record<StatusReason, { vi: string; en: string }>;
