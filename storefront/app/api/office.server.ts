import { certificateAnswer } from '@daulang/commerce/api/certificates';
import {
  actList,
  batchDetail,
  type BatchDetail,
  batchList,
  cooperativeList,
  inspectionQueue,
  latelyInspected,
  officeCertificateList,
  officeKeys,
  officeOverview,
  openedBatch,
  preparedAct,
} from '@daulang/commerce/api/office';
import { evidenceSubmission } from '@daulang/commerce/api/evidence';
import { type LetterPath, officeLetterList } from '@daulang/commerce/api/letters';
import { moneyTaskList } from '@daulang/commerce/api/money-tasks';
import { carrierList, officeParcel, officeParcelList } from '@daulang/commerce/api/orders';
import type { RequestBody, RequestQuery } from '@daulang/commerce/api/requests';
import { shippingPreview, shippingRateList } from '@daulang/commerce/api/shipping';
import { sealingLink, type SealingLink } from '@daulang/commerce/api/studio';
import { salePriceList } from '@daulang/commerce/api/sale-prices';
import { tariffCodeList } from '@daulang/commerce/api/tariff-codes';
import { officeVoucherList } from '@daulang/commerce/api/vouchers';
import { data } from 'react-router';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

/** For answers that no screen looks at: the page asks anew what has become of it. */
const anything = { parse: (value: unknown) => value };

/** A new link comes alone or with its batch; only the link is needed. */
const linkInBatch = {
  parse(value: unknown): SealingLink {
    const opened = openedBatch.safeParse(value);
    return opened.success ? opened.data.sealing : sealingLink.parse(value);
  },
};

// Reads lead to the sign-in page where there is no session; writes answer a refusal to show beside the form.

export const readOffice = (request: Request) => askAsMember(request, { to: 'GET /office' }, officeOverview);

export const listInspections = (request: Request) =>
  askAsMember(request, { to: 'GET /office/inspections' }, inspectionQueue);

export const inspect = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/pieces/:id/inspection'>,
) => tryAsk(request, { to: 'POST /office/pieces/:id/inspection', at: { id }, body }, anything);

export const listLatelyInspected = (request: Request) =>
  askAsMember(request, { to: 'GET /office/inspections/lately' }, latelyInspected);

export const undoInspection = (request: Request, pieceId: string) =>
  tryAsk(request, { to: 'POST /office/pieces/:id/inspection/undo', at: { id: pieceId } }, anything);

export const listSealable = (request: Request) =>
  askAsMember(request, { to: 'GET /office/sealable' }, inspectionQueue);

export const openBatch = (
  request: Request,
  body: RequestBody<'POST /office/batches'>,
  idempotencyKey: string,
) => tryAsk(request, { to: 'POST /office/batches', body, idempotencyKey }, openedBatch);

export const listBatches = (request: Request, cursor: string | null) =>
  askAsMember(request, { to: 'GET /office/batches', query: { cursor } }, batchList);

export const readBatch = (request: Request, id: string): Promise<BatchDetail> =>
  askAsMember(request, { to: 'GET /office/batches/:id', at: { id } }, batchDetail);

export const linkToSealBatch = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/batches/:id/signing', at: { id } }, linkInBatch);

export const cancelBatch = (request: Request, id: string) =>
  tryAsk(request, { to: 'DELETE /office/batches/:id', at: { id } }, anything);

export const searchCertificates = (request: Request, query: RequestQuery<'GET /office/certificates'>) =>
  askAsMember(request, { to: 'GET /office/certificates', query }, officeCertificateList);

/** One certificate of the cooperative, and its last change of state as the register tells it. */
export async function readCertificate(request: Request, number: number) {
  const { items } = await searchCertificates(request, { q: String(number) });
  const certificate = items.find((it) => it.number === number);
  if (!certificate) throw data(null, { status: 404 });
  const serial = certificate.serial.replaceAll('-', '');
  const { value } = await tryAsk(
    request,
    { to: 'GET /certificates/:serial', at: { serial } },
    certificateAnswer,
  );
  return { certificate, status: value?.verdict.status ?? null };
}

export const changeStatus = (
  request: Request,
  number: string,
  body: RequestBody<'POST /office/certificates/:number/status'>,
) => tryAsk(request, { to: 'POST /office/certificates/:number/status', at: { number }, body }, preparedAct);

export const listActs = (request: Request) => askAsMember(request, { to: 'GET /office/acts' }, actList);

export const linkToSignAct = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/acts/:id/signing', at: { id } }, preparedAct);

export const cancelAct = (request: Request, id: string) =>
  tryAsk(request, { to: 'DELETE /office/acts/:id', at: { id } }, anything);

export const listKeys = (request: Request) => askAsMember(request, { to: 'GET /office/keys' }, officeKeys);

export const linkToEnrolSigner = (request: Request) =>
  tryAsk(request, { to: 'POST /office/keys' }, sealingLink);

export const listParcels = (request: Request, query: RequestQuery<'GET /office/orders'>) =>
  askAsMember(request, { to: 'GET /office/orders', query }, officeParcelList);

export const listCarriers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/carriers' }, carrierList);

export const listMoneyTasks = (request: Request) =>
  askAsMember(request, { to: 'GET /office/money-tasks' }, moneyTaskList);

/** Once for each dispute, however often it is asked for. */
export const sendEvidence = (request: Request, code: string) =>
  tryAsk(request, { to: 'POST /office/orders/:code/evidence', at: { code } }, evidenceSubmission);

/** A step of a parcel that needs no word beside it. */
type PlainStep = 'accept-refund' | 'deliver' | 'cash' | 'extend-rest' | 'call-off-rest';

export const moveParcel = (request: Request, id: string, step: PlainStep) =>
  tryAsk(request, { to: `POST /office/parcels/:id/${step}` as const, at: { id } }, officeParcel);

export const packParcel = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/parcels/:id/pack'>,
) => tryAsk(request, { to: 'POST /office/parcels/:id/pack', at: { id }, body }, officeParcel);

export const sendParcel = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/parcels/:id/send'>,
) => tryAsk(request, { to: 'POST /office/parcels/:id/send', at: { id }, body }, officeParcel);

export const readParcel = (request: Request, id: string) =>
  askAsMember(request, { to: 'GET /office/parcels/:id', at: { id } }, officeParcel);

export const refundParcel = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/parcels/:id/refund'>,
) => tryAsk(request, { to: 'POST /office/parcels/:id/refund', at: { id }, body }, officeParcel);

/** It is not sent, or came back from the door: why. */
export const endParcel = (
  request: Request,
  id: string,
  step: 'cancel' | 'refused',
  body: RequestBody<'POST /office/parcels/:id/cancel'>,
) => tryAsk(request, { to: `POST /office/parcels/:id/${step}` as const, at: { id }, body }, officeParcel);

export const undoParcelMove = (
  request: Request,
  id: string,
  body: RequestBody<'POST /office/parcels/:id/undo'>,
) => tryAsk(request, { to: 'POST /office/parcels/:id/undo', at: { id }, body }, officeParcel);

export const listLetters = (request: Request, parcelId: string) =>
  askAsMember(request, { to: 'GET /office/parcels/:id/letters', at: { id: parcelId } }, officeLetterList);

export const sendLetterAgain = (request: Request, at: LetterPath) =>
  tryAsk(request, { to: 'POST /office/parcels/:id/letters/:letterId/again', at }, officeLetterList);

export const listCooperatives = (request: Request) =>
  askAsMember(request, { to: 'GET /authority/cooperatives' }, cooperativeList);

export const listShippingRates = (request: Request) =>
  askAsMember(request, { to: 'GET /office/shipping-rates' }, shippingRateList);

export const listTariffCodes = (request: Request) =>
  askAsMember(request, { to: 'GET /office/tariff-codes' }, tariffCodeList);

/** What customs are told of a craft. */
export const setTariffCode = (request: Request, body: RequestBody<'POST /office/tariff-codes'>) =>
  tryAsk(request, { to: 'POST /office/tariff-codes', body }, tariffCodeList);

/** On which days buyers may wish to receive what is sent. */
export const setDeliveryDays = (request: Request, body: RequestBody<'POST /office/delivery-days'>) =>
  tryAsk(request, { to: 'POST /office/delivery-days', body }, shippingRateList);

/** How near each province is to the cooperative. */
export const setProvinceGroups = (request: Request, body: RequestBody<'POST /office/province-groups'>) =>
  tryAsk(request, { to: 'POST /office/province-groups', body }, shippingRateList);

/** Where buyers fetch their pieces, or that they do nowhere. */
export const setPickUp = (request: Request, body: RequestBody<'POST /office/pick-up'>) =>
  tryAsk(request, { to: 'POST /office/pick-up', body }, shippingRateList);

export const setShippingRate = (request: Request, body: RequestBody<'POST /office/shipping-rates'>) =>
  tryAsk(request, { to: 'POST /office/shipping-rates', body }, shippingRateList);

/** What a parcel would cost by a rate that is not set yet. */
export const previewShipping = (request: Request, body: RequestBody<'POST /office/shipping-rates/preview'>) =>
  tryAsk(request, { to: 'POST /office/shipping-rates/preview', body }, shippingPreview);

export const listVouchers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/vouchers' }, officeVoucherList);

export const addVoucher = (request: Request, body: RequestBody<'POST /office/vouchers'>) =>
  tryAsk(request, { to: 'POST /office/vouchers', body }, officeVoucherList);

export const stopVoucher = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/vouchers/:id/stop', at: { id } }, officeVoucherList);

export const listSalePrices = (request: Request) =>
  askAsMember(request, { to: 'GET /office/sale-prices' }, salePriceList);

export const setSalePrice = (request: Request, body: RequestBody<'POST /office/sale-prices'>) =>
  tryAsk(request, { to: 'POST /office/sale-prices', body }, salePriceList);

export const stopSalePrice = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/sale-prices/:id/stop', at: { id } }, salePriceList);
