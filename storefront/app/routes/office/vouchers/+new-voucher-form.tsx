import type { OfficeVoucherList } from '@daulang/commerce/api/vouchers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, FieldProblem, Select } from '~/components/field';
import { type Attempt, errorAt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeVoucherMessages } from '~/i18n/office-vouchers';

interface NewVoucherProps {
  products: OfficeVoucherList['products'];
  attempt: Attempt | null;
  /** What was chosen in the last try: a form of many boxes of one name keeps the last of them alone. */
  chosen: string[];
}

export function NewVoucherForm({ products, attempt, chosen }: NewVoucherProps) {
  const t = useMessages(officeVoucherMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const field = (name: string) => fieldOf(attempt, name);
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      <FormTrouble attempt={attempt} />
      <Field
        {...field('/code')}
        label={t.code}
        hint={t.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select {...field('/takes/kind')} label={t.kind}>
          <option value="percent">{t.kindPercent}</option>
          <option value="amount">{t.kindAmount}</option>
        </Select>
        <Field {...field('/takes/value')} label={t.value} inputMode="numeric" className="justify-end" />
      </div>
      <p className="-mt-3 text-sm text-quiet">{t.valueHint}</p>
      <Field {...field('/least')} label={t.least} hint={t.leastHint} inputMode="numeric" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('/from')} label={t.from} hint={t.dayHint} type="date" />
        <Field {...field('/until')} label={t.until} hint={t.dayHint} type="date" />
        <Field {...field('/uses')} label={t.uses} hint={t.dayHint} inputMode="numeric" />
        <Field
          {...field('/usesPerBuyer')}
          label={t.usesPerBuyer}
          hint={t.usesPerBuyerHint}
          inputMode="numeric"
        />
      </div>
      {products.length > 0 && (
        <fieldset className="rounded-card border border-line p-3">
          <legend className="px-1 font-medium">{t.products}</legend>
          <p className="text-sm text-quiet">{t.productsHint}</p>
          {products.map(({ id, title }) => (
            <label key={id} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name="/productIds/-"
                value={id}
                defaultChecked={chosen.includes(id)}
                className="size-5 shrink-0"
              />
              <span className="min-w-0">{title[language]}</span>
            </label>
          ))}
          <FieldProblem text={errorAt(attempt?.errors, '/productIds')} />
        </fieldset>
      )}
      <Button name="intent" value="save" disabled={isBusy} className="self-start">
        {t.save}
      </Button>
    </KeyedForm>
  );
}
