import { officeParcelSearch, sendParcelRequest, undoParcelRequest } from '@daulang/commerce/api/orders';
import type { FieldError, Problem } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import {
  listCarriers,
  listParcels,
  moveParcel,
  packParcel,
  sendParcel,
  undoParcelMove,
} from '~/api/office.server';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { searchIn } from '~/forms/read-search';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { MoreLink } from '~/components/workplace/more-link';
import { workplaceTitle } from '~/components/workplace/page-title';
import { StateFilter } from '~/components/workplace/state-filter';
import { readPacking } from './+pack-form';
import { ParcelCard } from './+parcel-card';
import { parcelWords } from '../+parcel-state';
import type { Route } from './+types/orders';

const states = ['to-pack', 'packed', 'sent', 'delivered'] as const;

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'ordersTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, officeParcelSearch);
  const [parcels, { carriers }] = await Promise.all([listParcels(request, search), listCarriers(request)]);
  return { state: search.state ?? null, carriers, ...parcels };
}

/** One step of one parcel; what was not taken stands at that parcel. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const parcelId = String(form.get('parcel'));
  const { errors, problem } = await takeStep(request, parcelId, form, languageOfPath(`/${params.language}`));
  if (errors) return data({ parcelId, attempt: stopped(form, errors) }, { status: 422 });
  if (problem) return data({ parcelId, attempt: refused(form, problem) }, { status: problem.status });
  return null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ parcelId: String(form.get('parcel')), attempt }));
}

interface Step {
  errors?: FieldError[] | null;
  problem?: Problem | null;
}

async function takeStep(
  request: Request,
  parcelId: string,
  form: FormData,
  language: Language,
): Promise<Step> {
  const step = form.get('step');
  switch (step) {
    case 'pack': {
      const { body, errors } = readPacking(form, language);
      return errors ? { errors } : packParcel(request, parcelId, body);
    }
    case 'accept-refund':
    case 'deliver':
    case 'extend-rest':
    case 'call-off-rest':
      return moveParcel(request, parcelId, step);
    case 'send': {
      const words = { '/carrier': inLanguage(officeMessages, language).carrierNeeded };
      const { body, errors } = readForm(form, sendParcelRequest, language, { words });
      return errors ? { errors } : sendParcel(request, parcelId, body);
    }
    case 'undo': {
      const { body, errors } = readForm(form, undoParcelRequest, language);
      return errors ? { errors } : undoParcelMove(request, parcelId, body);
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Orders({
  loaderData: { state, carriers, items, nextCursor },
  actionData,
}: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office/orders`;
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.ordersTitle}</h1>
      <StateFilter
        at={at}
        label={t.ordersFilter}
        all={t.filterAll}
        states={states}
        words={(it) => parcelWords(it, t)}
        chosen={state}
      />
      {items.length === 0 && <p className="my-6">{t.noOrders}</p>}
      <ul className="my-5 flex flex-col gap-4">
        {items.map((parcel) => (
          <ParcelCard
            key={parcel.id}
            parcel={parcel}
            carriers={carriers}
            attempt={actionData?.parcelId === parcel.id ? actionData.attempt : null}
          />
        ))}
      </ul>
      <MoreLink at={at} asked={{ state }} cursor={nextCursor}>
        {t.more}
      </MoreLink>
    </div>
  );
}
