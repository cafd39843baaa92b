import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { type KeyboardEvent, useRef } from 'react';
import { Field } from '~/components/field';
import { WithScript } from '~/components/with-script';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officePackingMessages } from '~/i18n/office-packing';
import { labelField } from './+pack-form';
import { ScanLabel } from './+scan-label';

/** A field for the label of each piece that goes in, or the reason why nobody looked at them. */
export function PackFields({ parcel, attempt }: { parcel: OfficeParcel; attempt: Attempt | null }) {
  const t = useMessages(officePackingMessages);
  const language = useLanguage();
  const fields = useRef<HTMLFieldSetElement>(null);
  const inputs = () => [...(fields.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  const nextEmpty = () => inputs().find((it) => it.value.trim() === '');

  /** A label that is still before the camera is not taken for the next piece. */
  function fill(text: string) {
    if (inputs().some((it) => it.value === text)) return;
    const field = nextEmpty();
    if (!field) return;
    field.value = text;
    (nextEmpty() ?? field).focus();
  }

  /** A hand-held scanner types a label and presses Enter: that leads to the next field while one is empty. */
  function goOn(event: KeyboardEvent<HTMLFieldSetElement>) {
    const field = event.key === 'Enter' ? nextEmpty() : undefined;
    if (!field || field === event.target) return;
    event.preventDefault();
    field.focus();
  }

  const reason = fieldOf(attempt, '/withoutLabels');
  const pieces = parcel.lines.flatMap(({ title, pieces: numbers }) =>
    numbers.map((number) => ({ number, title: title[language] })),
  );
  return (
    <>
      <fieldset ref={fields} className="flex flex-col gap-3" onKeyDown={goOn}>
        <legend className="font-medium">{t.labels}</legend>
        <p className="text-sm text-quiet">{t.labelsHint}</p>
        <WithScript>
          <ScanLabel onFound={fill} />
        </WithScript>
        <div className="grid gap-3 sm:grid-cols-2">
          {pieces.map(({ number, title }, nth) => (
            <Field
              key={number}
              label={t.labelOf(number)}
              hint={title}
              {...fieldOf(attempt, labelField(nth))}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
          ))}
        </div>
      </fieldset>
      <details open={reason.defaultValue !== '' || reason.error !== undefined}>
        <summary className="flex min-h-11 cursor-pointer items-center text-press underline">
          {t.withoutLabels}
        </summary>
        <Field label={t.reason} hint={t.reasonHint} {...reason} />
      </details>
    </>
  );
}
