/**
 * A Vietnamese number as people say it; any other stays in E.164.
 *
 * @example formatPhone('+84912345678') // '0912 345 678'
 */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
}
