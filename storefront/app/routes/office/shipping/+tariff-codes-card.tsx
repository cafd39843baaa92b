import { formatTariffCode } from '@daulang/commerce/api/reading/tariff-code';
import type { TariffCodeList } from '@daulang/commerce/api/tariff-codes';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { tariffCodeMessages } from '~/i18n/tariff-codes';
import type { RateOutcome } from './+rate-card';
import { codeOutcome, TARIFF_CODE } from './+tariff-code-form';

type Craft = TariffCodeList['crafts'][number];

interface TariffCodesCardProps {
  crafts: readonly Craft[];
  /** Null where nothing was said, or of another card. */
  outcome: RateOutcome | null;
}

/** What customs are told of each craft of the cooperative, and a form for each. */
export function TariffCodesCard({ crafts, outcome }: TariffCodesCardProps) {
  const t = useMessages(tariffCodeMessages);
  const words = useMessages(officeShippingMessages);
  const language = useLanguage();
  return (
    <section aria-label={t.title} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{t.title}</h2>
      <p className="mb-2">{crafts.length > 0 ? t.text : t.none}</p>
      <ul>
        {crafts.map(({ craft, name, code, since }) => (
          <li key={craft}>
            {t.craftSays(name[language], code === null ? t.noCode : formatTariffCode(code))}
            {since && <p className="text-sm text-quiet">{words.since(formatMoment(since, language))}</p>}
          </li>
        ))}
      </ul>
      {crafts.length > 0 && (
        <details className="mt-2" open={outcome !== null}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
          <div className="mt-2 flex flex-col gap-6">
            {crafts.map((craft) => (
              <TariffCodeForm
                key={`${craft.craft} ${craft.since}`}
                craft={craft}
                outcome={outcome?.destination === codeOutcome(craft.craft) ? outcome : null}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function TariffCodeForm({ craft, outcome }: { craft: Craft; outcome: RateOutcome | null }) {
  const t = useMessages(tariffCodeMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { name, code, since, house } = craft;
  const attempt = outcome?.attempt;
  const field = fieldOf(attempt, '/code');
  const own = since !== null && code !== null ? formatTariffCode(code) : '';
  return (
    <KeyedForm noValidate className="flex flex-col gap-3">
      {outcome?.said && (
        <Notice kind="done" role="status">
          <p>{outcome.said}</p>
        </Notice>
      )}
      <FormTrouble attempt={attempt} />
      <input type="hidden" name="/craft" value={craft.craft} />
      <Field
        {...field}
        defaultValue={attempt ? field.defaultValue : own}
        label={t.codeOf(name[language])}
        hint={house ? t.byHouse(formatTariffCode(house.code), house.words[language]) : t.noHouse}
        inputMode="decimal"
        autoComplete="off"
      />
      <Button name="intent" value={TARIFF_CODE} disabled={isBusy} className="self-start">
        {t.save}
      </Button>
    </KeyedForm>
  );
}
