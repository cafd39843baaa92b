import type { FieldError } from '@daulang/commerce/api/problems';
import { readDong } from '@daulang/commerce/api/reading/number';
import type { WireMoney } from '~/i18n/format';

export interface TypedAmounts {
  /** Of what each is: what its field is called behind the prefix. */
  amounts: { of: string; amount: WireMoney }[];
  wrong: FieldError[];
}

/** Amounts as an officer typed them, each in a field that is called after what it is of; one left empty is none. */
export function typedAmounts(form: FormData, prefix: string, complaint: string): TypedAmounts {
  const amounts: TypedAmounts['amounts'] = [];
  const wrong: FieldError[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) || String(value).trim() === '') continue;
    const dong = readDong(String(value));
    if (dong)
      amounts.push({ of: name.slice(prefix.length), amount: { amount: String(dong), currency: 'VND' } });
    else wrong.push({ pointer: name, detail: complaint });
  }
  return { amounts, wrong };
}
