import type { OfferMakers } from '@daulang/commerce/api/offers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select, TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { studioMessages } from '~/i18n/studio';

interface OfferWordsProps {
  crafts: OfferMakers['crafts'];
  /** For whom; an artisan offers for themselves. */
  makers?: OfferMakers['makers'];
  /** The one they make most. */
  craft?: string | undefined;
  attempt: Attempt | null | undefined;
}

/** The first step: what it is. */
export function OfferWords({ crafts, makers, craft = '', attempt }: OfferWordsProps) {
  const t = useMessages(offerMessages);
  const piece = useMessages(studioMessages);
  const language = useLanguage();
  const chosen = fieldOf(attempt, '/craftSlug');
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.stepWords}</h1>
      <KeyedForm noValidate className="flex flex-col gap-4">
        <FormTrouble attempt={attempt ?? null} />
        {makers && (
          <Select {...fieldOf(attempt, '/artisanId')} label={t.maker} required>
            <option value="">{t.chooseMaker}</option>
            {makers.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </Select>
        )}
        <Select {...chosen} defaultValue={attempt ? chosen.defaultValue : craft} label={piece.craft} required>
          <option value="">{t.chooseCraft}</option>
          {crafts.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name[language]}
            </option>
          ))}
        </Select>
        <Field {...fieldOf(attempt, '/title/vi')} label={piece.titleVi} lang="vi" required />
        <TextArea {...fieldOf(attempt, '/story/vi')} label={t.story} lang="vi" required />
        <Field {...fieldOf(attempt, '/materials/vi')} label={piece.materialsVi} lang="vi" required />
        <TextArea {...fieldOf(attempt, '/technique/vi')} label={piece.techniqueVi} lang="vi" required />
        <Field {...fieldOf(attempt, '/price')} label={t.price} inputMode="numeric" required />
        <details className="rounded-card border border-line bg-raised px-4 py-2">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{piece.english}</summary>
          <div className="flex flex-col gap-4 pb-3">
            <p className="text-sm text-quiet">{t.englishHint}</p>
            <Field {...fieldOf(attempt, '/title/en')} label={piece.titleEn} lang="en" />
            <TextArea {...fieldOf(attempt, '/story/en')} label={t.storyEn} lang="en" />
            <Field {...fieldOf(attempt, '/materials/en')} label={piece.materialsEn} lang="en" />
            <TextArea {...fieldOf(attempt, '/technique/en')} label={piece.techniqueEn} lang="en" />
          </div>
        </details>
        <Button disabled={isBusy} className="min-h-14 w-full text-lg sm:w-auto sm:self-start">
          {t.goOn}
        </Button>
      </KeyedForm>
    </div>
  );
}
