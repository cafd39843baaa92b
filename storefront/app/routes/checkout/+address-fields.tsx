import type { Province } from '@daulang/commerce/api/places';
import { useEffect, useRef, useState } from 'react';
import { Field, Select } from '~/components/field';
import { WardField } from '~/components/ward-field/ward-field';
import type { WardOffer } from '~/components/ward-field/ward-offer';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { cartMessages } from '~/i18n/cart';
import { useMessages } from '~/i18n/messages';
import { placeMessages } from '~/i18n/places';

interface AddressFieldsProps {
  provinces: Province[];
  onProvince: (code: string) => void;
  attempt: Attempt | null;
  offer: WardOffer | null;
  /** The buyer came to choose a ward. */
  isOnlyAsked: boolean;
}

/** Where an order goes: the province is chosen, the ward is typed or chosen. */
export function AddressFields({ provinces, onProvince, attempt, offer, isOnlyAsked }: AddressFieldsProps) {
  const t = useMessages(cartMessages);
  const words = useMessages(placeMessages);
  const wiring = (pointer: string) => ({ ...fieldOf(attempt, pointer), required: true });
  const [province, setProvince] = useState(attempt?.typed['/address/province'] ?? '');
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was filled in before scripts were there.
    const reading = setTimeout(() => {
      const chosen = fields.current?.querySelector('select');
      if (chosen?.value) chosen.dispatchEvent(new Event('change', { bubbles: true }));
    });
    return () => clearTimeout(reading);
  }, []);
  return (
    <div ref={fields} className="flex flex-col gap-4">
      <Select
        {...wiring('/address/province')}
        label={words.province}
        autoComplete="address-level1"
        onChange={({ currentTarget }) => {
          setProvince(currentTarget.value);
          onProvince(currentTarget.value);
        }}
      >
        <option value="">{words.chooseProvince}</option>
        {provinces.map(({ code, name, former }) => (
          <option key={code} value={code}>
            {former.length > 0 ? words.withFormer(name, former.map(withoutKind).join(', ')) : name}
          </option>
        ))}
      </Select>
      <WardField
        {...wiring('/address/ward')}
        label={words.ward}
        autoComplete="address-level3"
        {...{ province, offer, isOnlyAsked }}
      />
      <Field {...wiring('/address/street')} label={t.street} autoComplete="street-address" />
    </div>
  );
}

/** @example withoutKind('Tỉnh Quảng Nam') // 'Quảng Nam' */
const withoutKind = (province: string) => province.replace(/^Tỉnh /, '');
