import type { ShippingRateCard } from '@daulang/commerce/api/shipping';
import { data } from 'react-router';
import {
  listShippingRates,
  listTariffCodes,
  previewShipping,
  setDeliveryDays,
  setPickUp,
  setProvinceGroups,
  setShippingRate,
  setTariffCode,
} from '~/api/office.server';
import { askWards } from '~/api/places.server';
import { WARDS } from '~/components/ward-field/ward-field';
import { offerIn, offerOf, typedPlace } from '~/components/ward-field/ward-offer';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { COUNTRIES, countryName } from '~/i18n/countries';
import { formatMoney, formatWeight } from '~/i18n/format';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { pickUpMessages } from '~/i18n/pick-up';
import { provinceGroupMessages } from '~/i18n/province-groups';
import { tariffCodeMessages } from '~/i18n/tariff-codes';
import { DeliveryDaysCard } from './+delivery-days-card';
import { DELIVERY_DAYS, readDeliveryDays } from './+delivery-days-form';
import { PickUpCard } from './+pick-up-card';
import { PICK_UP, readPickUp } from './+pick-up-form';
import { ProvinceGroupsCard } from './+province-groups-card';
import { PROVINCE_GROUPS_FORM, readProvinceGroups } from './+province-groups-form';
import { RateCard, RateForm, type RateOutcome } from './+rate-card';
import { readRate, readTrial } from './+rate-form';
import { codeOutcome, readTariffCodeForm, TARIFF_CODE } from './+tariff-code-form';
import { TariffCodesCard } from './+tariff-codes-card';
import { wishedDayMessages } from '~/i18n/wished-day';
import type { Route } from './+types/shipping';

/** What else is set on the page than rates. */
const OTHERS = [PICK_UP, PROVINCE_GROUPS_FORM, DELIVERY_DAYS];

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'shippingTitle');

/** With the countries by their names, which are the server's: a browser may call one otherwise. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const language = languageOfPath(`/${params.language}`);
  const [list, { crafts }] = await Promise.all([listShippingRates(request), listTariffCodes(request)]);
  const rates = list.rates.map((rate) => ({ ...rate, title: titleOf(rate.destination, language) }));
  const countries = COUNTRIES.map((code) => ({ code, name: countryName(code, language) }));
  return { ...list, rates, countries, crafts };
}

/** Sets a rate, or says what a parcel would cost by it; what is wrong stands at its field. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  switch (form.get('intent')) {
    case 'preview':
      return tryOut(request, form, language);
    case WARDS:
      return offerWardsOfPlace(request, form);
    case 'pick-up':
    case 'no-pick-up':
      return savePickUp(request, form, language);
    case DELIVERY_DAYS:
    case 'no-delivery-days':
      return saveDays(request, form, language);
    case TARIFF_CODE:
      return saveTariffCode(request, form, language);
    case PROVINCE_GROUPS_FORM:
      return saveGroups(request, form, language);
    default:
      return save(request, form, language);
  }
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): RateOutcome => {
    const about = subjectOf(form);
    return { ...outcomeOf(form, { attempt }), ...(about && { destination: about }) };
  });
}

/** What else than a rate a form is about. */
function subjectOf(form: FormData): string | undefined {
  const intent = String(form.get('intent'));
  if (intent === WARDS) return PICK_UP;
  if (intent === TARIFF_CODE) return codeOutcome(form.get('/craft'));
  return OTHERS.find((other) => intent.endsWith(other));
}

async function save(request: Request, form: FormData, language: Language) {
  const { body, errors } = readRate(form, language);
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await setShippingRate(request, body);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: inLanguage(officeShippingMessages, language).saved }));
}

async function savePickUp(request: Request, form: FormData, language: Language) {
  const { body, errors } = readPickUp(form, language);
  const about = { destination: PICK_UP };
  if (errors) return data({ ...about, attempt: stopped(form, errors), said: null }, { status: 400 });
  const { problem } = await setPickUp(request, body);
  if (problem) {
    const offer = offerIn(form, '/place', problem);
    return data({ ...about, attempt: refused(form, problem), said: null, offer }, { status: problem.status });
  }
  const t = inLanguage(pickUpMessages, language);
  return data({ ...about, attempt: null, said: body.place ? t.saved : t.stopped });
}

/** Where there are no scripts: the form as it was, with the wards to choose from. */
async function offerWardsOfPlace(request: Request, form: FormData) {
  const typed = typedPlace(form, '/place');
  const wards = await askWards(request, { province: typed.province, q: typed.ward });
  const offer = typed.province === '' ? null : offerOf(typed, wards);
  return data({ destination: PICK_UP, attempt: stopped(form, []), said: null, offer });
}

async function saveDays(request: Request, form: FormData, language: Language) {
  const { body, errors } = readDeliveryDays(form, language);
  const about = { destination: DELIVERY_DAYS };
  if (errors) return data({ ...about, attempt: stopped(form, errors), said: null }, { status: 400 });
  const { problem } = await setDeliveryDays(request, body);
  if (problem) {
    return data({ ...about, attempt: refused(form, problem), said: null }, { status: problem.status });
  }
  const t = inLanguage(wishedDayMessages, language);
  return data({ ...about, attempt: null, said: body.days ? t.saved : t.stopped });
}

async function saveGroups(request: Request, form: FormData, language: Language) {
  const { body, errors } = readProvinceGroups(form, language);
  const about = { destination: PROVINCE_GROUPS_FORM };
  if (errors) return data({ ...about, attempt: stopped(form, errors), said: null }, { status: 400 });
  const { problem } = await setProvinceGroups(request, body);
  if (problem) {
    return data({ ...about, attempt: refused(form, problem), said: null }, { status: problem.status });
  }
  return data({ ...about, attempt: null, said: inLanguage(provinceGroupMessages, language).saved });
}

async function saveTariffCode(request: Request, form: FormData, language: Language) {
  const { body, errors } = readTariffCodeForm(form, language);
  const about = { destination: codeOutcome(form.get('/craft')) };
  if (errors) return data({ ...about, attempt: stopped(form, errors), said: null }, { status: 400 });
  const { problem } = await setTariffCode(request, body);
  if (problem) {
    return data({ ...about, attempt: refused(form, problem), said: null }, { status: problem.status });
  }
  return data({ ...about, attempt: null, said: inLanguage(tariffCodeMessages, language).saved });
}

async function tryOut(request: Request, form: FormData, language: Language) {
  const { body, errors } = readTrial(form, language);
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { value, problem } = await previewShipping(request, body);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  const t = inLanguage(officeShippingMessages, language);
  const to = titleOf(value.destination, language);
  const cost = value.shipping ? formatMoney(value.shipping, language) : t.notSent;
  // To a province whose group has another rate it is that one, which holds already.
  const costs = value.destination === body.rate.destination ? t.costs : t.costsThere;
  const said = costs(formatWeight(body.weightGrams, language), formatMoney(body.worth, language), to, cost);
  return data(outcomeOf(form, { attempt: stopped(form, []), said }));
}

function outcomeOf(form: FormData, found: Partial<RateOutcome>): RateOutcome {
  return { destination: String(form.get('/destination')), attempt: null, said: null, ...found };
}

function titleOf(destination: string, language: Language): string {
  const t = inLanguage(officeShippingMessages, language);
  const groups: Record<string, string> = { inner: t.inner, near: t.near, far: t.far };
  return groups[destination] ?? countryName(destination, language);
}

export default function Shipping({
  loaderData: { rates, groups, groupedSince, countries, provinces, pickUp, deliveryDays, crafts },
  actionData,
}: Route.ComponentProps) {
  const t = useMessages(officeShippingMessages);
  const words = useMessages(officeMessages);
  const isShown = rates.some(({ destination }) => destination === actionData?.destination);
  const isOfCode = actionData?.destination.startsWith(TARIFF_CODE) === true;
  const isOfOther = isOfCode || OTHERS.some((other) => other === actionData?.destination);
  const outcomeFor = ({ destination }: ShippingRateCard) =>
    actionData?.destination === destination ? actionData : null;
  const placesIn = ({ destination }: ShippingRateCard) =>
    destination === 'inner' || destination === 'near' ? groups[destination] : [];
  return (
    <div className="max-w-3xl">
      <h1 className="title">{words.shippingTitle}</h1>
      <p className="mb-4 text-quiet">{t.text}</p>
      <div className="flex flex-col gap-4">
        {rates.map((rate) => (
          <RateCard
            key={`${rate.destination} ${rate.validFrom}`}
            rate={rate}
            title={rate.title}
            provinces={provinces}
            countries={countries}
            places={placesIn(rate)}
            outcome={outcomeFor(rate)}
          />
        ))}
        <ProvinceGroupsCard
          key={groupedSince ?? PROVINCE_GROUPS_FORM}
          provinces={provinces}
          since={groupedSince}
          outcome={actionData?.destination === PROVINCE_GROUPS_FORM ? actionData : null}
        />
        <PickUpCard
          key={pickUp?.validFrom}
          pickUp={pickUp}
          provinces={provinces}
          outcome={actionData?.destination === PICK_UP ? actionData : null}
        />
        <DeliveryDaysCard
          key={deliveryDays?.validFrom ?? DELIVERY_DAYS}
          days={deliveryDays}
          outcome={actionData?.destination === DELIVERY_DAYS ? actionData : null}
        />
        <TariffCodesCard crafts={crafts} outcome={isOfCode ? (actionData ?? null) : null} />
        <section aria-label={t.addCountry} className="rounded-card border border-line bg-raised p-4">
          <h2 className="text-lg">{t.addCountry}</h2>
          <RateForm
            rate={null}
            countries={countries}
            outcome={isShown || isOfOther ? null : (actionData ?? null)}
          />
        </section>
      </div>
    </div>
  );
}
