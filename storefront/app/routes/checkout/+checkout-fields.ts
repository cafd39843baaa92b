import type { PlaceOrderRequest } from '@daulang/commerce/api/orders';
import type { FieldError } from '@daulang/commerce/api/problems';
import { readPhoneNumber } from '@daulang/commerce/api/reading/phone-number';
import { plainLine } from '@daulang/commerce/api/reading/plain-text';
import { cartMessages } from '~/i18n/cart';
import type { Messages } from '~/i18n/messages';
import { provinceName } from './+provinces';

/** What a person fills in at the checkout, as they typed it; `province` is a code. */
const checkoutFields = ['name', 'email', 'phone', 'province', 'ward', 'street'] as const;
export type CheckoutField = (typeof checkoutFields)[number];
export type CheckoutValues = Record<CheckoutField, string>;
export type CheckoutErrors = Partial<Record<CheckoutField, string>>;

export function readCheckout(form: FormData): CheckoutValues {
  const entries = checkoutFields.map((name) => [name, plainLine(String(form.get(name) ?? ''))]);
  return Object.fromEntries(entries) as CheckoutValues;
}

/** What is wrong before the service is asked, in the reader's words; the service checks again and has the last one. */
export function checkoutErrors(values: CheckoutValues, t: Messages<typeof cartMessages>): CheckoutErrors {
  const { fault } = readPhoneNumber(values.phone);
  return {
    ...(values.name.length < 2 && { name: t.wrongName }),
    ...(!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(values.email) && { email: t.wrongEmail }),
    ...(fault && { phone: t.wrongPhone(fault) }),
    ...(provinceName(values.province) === undefined && { province: t.wrongProvince }),
    ...(values.ward === '' && { ward: t.wrongWard }),
    ...(values.street.length < 3 && { street: t.wrongStreet }),
  };
}

/** Buyer and address of the order, once {@link checkoutErrors} found nothing. */
export function orderParts(values: CheckoutValues): Pick<PlaceOrderRequest, 'buyer' | 'address'> {
  const { name, email, phone, province, ward, street } = values;
  return {
    // The service reads the number as well as we do.
    buyer: { name, email, phone },
    address: { countryCode: 'VN', province: provinceName(province)!, ward, street },
  };
}

const pointers: Record<CheckoutField, string> = {
  name: '/buyer/name',
  email: '/buyer/email',
  phone: '/buyer/phone',
  province: '/address/province',
  ward: '/address/ward',
  street: '/address/street',
};

/** The service's field errors, put where the fields of our form are. */
export function errorsAtFields(errors: FieldError[] = []): CheckoutErrors {
  const found = checkoutFields.map((field) => [
    field,
    errors.find((it) => it.pointer === pointers[field])?.detail,
  ]);
  return Object.fromEntries(found.filter(([, detail]) => detail !== undefined)) as CheckoutErrors;
}
