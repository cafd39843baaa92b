import { PROVINCE_GROUPS, type ShippingRateList } from '@daulang/commerce/api/shipping';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Select } from '~/components/field';
import { Notice } from '~/components/notice';
import { errorAt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { provinceGroupMessages } from '~/i18n/province-groups';
import { PROVINCE_GROUPS_FORM } from './+province-groups-form';
import type { RateOutcome } from './+rate-card';

interface ProvinceGroupsCardProps {
  provinces: ShippingRateList['provinces'];
  since: string | null;
  outcome: RateOutcome | null;
}

/** How near each province is, and the form that says it anew; the names by group stand with the rates. */
export function ProvinceGroupsCard({ provinces, since, outcome }: ProvinceGroupsCardProps) {
  const t = useMessages(provinceGroupMessages);
  const words = useMessages(officeShippingMessages);
  const language = useLanguage();
  return (
    <section aria-label={t.title} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{t.title}</h2>
      <p className="mb-2">{t.text}</p>
      <p className="text-sm text-quiet">{since ? words.since(formatMoment(since, language)) : t.byHouse}</p>
      <details className="mt-2" open={outcome !== null}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
        <ProvinceGroupsForm provinces={provinces} outcome={outcome} />
      </details>
    </section>
  );
}

function ProvinceGroupsForm({ provinces, outcome }: Omit<ProvinceGroupsCardProps, 'since'>) {
  const t = useMessages(provinceGroupMessages);
  const isBusy = useNavigation().state !== 'idle';
  const attempt = outcome?.attempt;
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      {outcome?.said && (
        <Notice kind="done" role="status">
          <p>{outcome.said}</p>
        </Notice>
      )}
      <FormTrouble attempt={attempt} />
      <div className="grid gap-3 sm:grid-cols-2">
        {provinces.map(({ code, name, group }, nth) => (
          <div key={code}>
            <input type="hidden" name={`/provinces/${nth}/code`} value={code} />
            <Select
              name={`/provinces/${nth}/group`}
              defaultValue={attempt?.typed[`/provinces/${nth}/group`] ?? group}
              error={errorAt(attempt?.errors, `/provinces/${nth}`)}
              label={name}
            >
              {PROVINCE_GROUPS.map((its) => (
                <option key={its} value={its}>
                  {t[its]}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      <Button name="intent" value={PROVINCE_GROUPS_FORM} disabled={isBusy} className="self-start">
        {t.save}
      </Button>
    </KeyedForm>
  );
}
