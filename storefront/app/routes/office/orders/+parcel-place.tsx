import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { PickUpPlaceWords } from '~/components/pick-up-place';

/** Where a parcel goes, or where its buyer comes to. */
export function ParcelPlace({ parcel: { address, pickUp } }: { parcel: OfficeParcel }) {
  if (pickUp) return <PickUpPlaceWords place={pickUp} />;
  if (!address) return null;
  const abroad = address.countryCode === 'VN' ? null : address.countryCode;
  return [address.street, address.ward, address.province, abroad].filter(Boolean).join(', ');
}
