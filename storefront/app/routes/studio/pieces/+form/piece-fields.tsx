import type { FieldError } from '@daulang/commerce/api/problems';
import type { StudioOverview } from '@daulang/commerce/api/studio';
import type { FormEvent } from 'react';
import { Field, Select, TextArea } from '~/components/field';
import { errorAt } from '~/forms/attempt';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { FilledForm, PieceField } from './piece-field';
import { PricePad } from './price-pad';

export interface PieceFieldsProps {
  crafts: StudioOverview['crafts'];
  filled: FilledForm;
  errors: FieldError[];
  today: string;
  /** What stands in the fields is another piece's. */
  isFromTemplate: boolean;
}

/** Everything that is said of a piece, apart from its photographs. */
export function PieceFields({ crafts, filled, errors, today, isFromTemplate }: PieceFieldsProps) {
  const t = useMessages(studioMessages);
  const hasEnglish = filled['/title/en'] || filled['/materials/en'] || filled['/technique/en'];
  const field = (name: PieceField) => ({
    name,
    defaultValue: filled[name] ?? '',
    error: errorAt(errors, name),
  });
  const beside = (en: PieceField) =>
    isFromTemplate ? { onInput: (event: FormEvent<Writable>) => dropOldEnglish(event, filled, en) } : {};
  return (
    <>
      <section aria-labelledby="details" className="flex flex-col gap-4">
        <h2 id="details" className="text-2xl">
          {t.stepDetails}
        </h2>
        <CraftField crafts={crafts} chosen={filled['/craftSlug']} error={errorAt(errors, '/craftSlug')} />
        <Field label={t.titleVi} lang="vi" required {...field('/title/vi')} {...beside('/title/en')} />
        <Field
          label={t.materialsVi}
          lang="vi"
          required
          {...field('/materials/vi')}
          {...beside('/materials/en')}
        />
        <TextArea
          label={t.techniqueVi}
          lang="vi"
          required
          {...field('/technique/vi')}
          {...beside('/technique/en')}
        />
        <SizeFields filled={filled} errors={errors} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.weight} inputMode="numeric" {...field('/weightGrams')} />
          <Field
            label={t.madeOn}
            type="date"
            max={today}
            required
            {...field('/madeOn')}
            defaultValue={filled['/madeOn'] ?? today}
          />
        </div>
        {/* Open when something stands in it: English that no longer fits the Vietnamese must be seen. */}
        <details open={Boolean(hasEnglish)} className="rounded-card border border-line bg-raised px-4 py-2">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.english}</summary>
          <div className="flex flex-col gap-4 pb-3">
            <p className="text-sm text-quiet">{t.englishHint}</p>
            <Field label={t.titleEn} lang="en" {...field('/title/en')} />
            <Field label={t.materialsEn} lang="en" {...field('/materials/en')} />
            <TextArea label={t.techniqueEn} lang="en" {...field('/technique/en')} />
          </div>
        </details>
      </section>
      <section aria-labelledby="price" className="flex flex-col gap-4">
        <h2 id="price" className="text-2xl">
          {t.stepPrice}
        </h2>
        <PricePad initial={filled['/price'] ?? ''} error={errorAt(errors, '/price')} />
      </section>
    </>
  );
}

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** The template's English beside new Vietnamese words would be signed, and be untrue. What was typed here stays. */
function dropOldEnglish({ currentTarget }: FormEvent<Writable>, filled: FilledForm, en: PieceField): void {
  const english = currentTarget.form?.elements.namedItem(en) as Writable | null | undefined;
  if (english && english.value === filled[en]) english.value = '';
}

/** Most artisans have one craft: then there is nothing to choose. */
function CraftField(props: {
  crafts: PieceFieldsProps['crafts'];
  chosen: string | undefined;
  error: string | undefined;
}) {
  const { crafts, chosen, error } = props;
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const only = crafts.length === 1 ? crafts[0] : undefined;
  if (only) return <input type="hidden" name="/craftSlug" value={only.slug} />;
  return (
    <Select label={t.craft} name="/craftSlug" defaultValue={chosen ?? crafts[0]?.slug} error={error}>
      {crafts.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name[language]}
        </option>
      ))}
    </Select>
  );
}

function SizeFields({ filled, errors }: Pick<PieceFieldsProps, 'filled' | 'errors'>) {
  const t = useMessages(studioMessages);
  const sides = [
    ['/dimensionsMm/length', t.length],
    ['/dimensionsMm/width', t.width],
    ['/dimensionsMm/height', t.height],
  ] as const;
  // A sentence does not fit under a third of a phone.
  const isAsked = sides.some(([name]) => errorAt(errors, name));
  return (
    <fieldset>
      <legend className="font-medium">{t.size}</legend>
      <p className="text-sm text-quiet">{t.sizeHint}</p>
      <div
        className={`mt-1 grid gap-3 ${isAsked ? 'sm:grid-cols-3' : 'grid-cols-[repeat(auto-fit,minmax(5rem,1fr))]'}`}
      >
        {sides.map(([name, label]) => (
          <Field
            key={name}
            label={label}
            name={name}
            inputMode="decimal"
            defaultValue={filled[name] ?? ''}
            error={errorAt(errors, name)}
          />
        ))}
      </div>
    </fieldset>
  );
}
