import type { OfficeParcel } from '@daulang/commerce/api/orders';
import type { Messages } from '~/i18n/messages';
import type { officeMessages } from '~/i18n/office';

export function parcelWords(state: OfficeParcel['state'], t: Messages<typeof officeMessages>): string {
  return {
    waiting: t.parcelWaiting,
    'to-pack': t.parcelToPack,
    packed: t.parcelPacked,
    sent: t.parcelSent,
    delivered: t.parcelDelivered,
    cancelled: t.parcelCancelled,
  }[state];
}
