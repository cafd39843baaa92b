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
import { moneyTaskList } from '@daulang/commerce/api/money-tasks';
import { officeParcel, officeParcelList } from '@daulang/commerce/api/orders';
import { sealingLink, type SealingLink } from '@daulang/commerce/api/studio';
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

export const readOffice = (request: Request) => askAsMember(request, '/office', officeOverview);

export const listInspections = (request: Request) =>
  askAsMember(request, '/office/inspections', inspectionQueue);

export const inspect = (
  request: Request,
  pieceId: string,
  body: { result: 'accepted' | 'rejected'; findings: string },
) =>
  tryAsk(request, `/office/pieces/${encodeURIComponent(pieceId)}/inspection`, anything, {
    method: 'POST',
    body,
  });

export const listLatelyInspected = (request: Request) =>
  askAsMember(request, '/office/inspections/lately', latelyInspected);

export const undoInspection = (request: Request, pieceId: string) =>
  tryAsk(request, `/office/pieces/${encodeURIComponent(pieceId)}/inspection/undo`, anything, {
    method: 'POST',
  });

export const listSealable = (request: Request) => askAsMember(request, '/office/sealable', inspectionQueue);

export const openBatch = (request: Request, pieceIds: string[], idempotencyKey: string) =>
  tryAsk(request, '/office/batches', openedBatch, { method: 'POST', body: { pieceIds }, idempotencyKey });

export const listBatches = (request: Request, cursor: string | null) =>
  askAsMember(request, `/office/batches${query({ cursor })}`, batchList);

export const readBatch = (request: Request, id: string): Promise<BatchDetail> =>
  askAsMember(request, `/office/batches/${encodeURIComponent(id)}`, batchDetail);

export const linkToSealBatch = (request: Request, id: string) =>
  tryAsk(request, `/office/batches/${encodeURIComponent(id)}/signing`, linkInBatch, { method: 'POST' });

export const cancelBatch = (request: Request, id: string) =>
  tryAsk(request, `/office/batches/${encodeURIComponent(id)}`, anything, { method: 'DELETE' });

export const searchCertificates = (request: Request, q: string, cursor: string | null) =>
  askAsMember(request, `/office/certificates${query({ q, cursor })}`, officeCertificateList);

/** One certificate of the cooperative, and its last change of state as the register tells it. */
export async function readCertificate(request: Request, number: number) {
  const { items } = await searchCertificates(request, String(number), null);
  const certificate = items.find((it) => it.number === number);
  if (!certificate) throw data(null, { status: 404 });
  const serial = certificate.serial.replaceAll('-', '');
  const { value } = await tryAsk(request, `/certificates/${encodeURIComponent(serial)}`, certificateAnswer);
  return { certificate, status: value?.verdict.status ?? null };
}

export const changeStatus = (
  request: Request,
  number: string,
  body: { action: string; reason: string; text: string },
) =>
  tryAsk(request, `/office/certificates/${encodeURIComponent(number)}/status`, preparedAct, {
    method: 'POST',
    body,
  });

export const listActs = (request: Request) => askAsMember(request, '/office/acts', actList);

export const linkToSignAct = (request: Request, id: string) =>
  tryAsk(request, `/office/acts/${encodeURIComponent(id)}/signing`, preparedAct, { method: 'POST' });

export const cancelAct = (request: Request, id: string) =>
  tryAsk(request, `/office/acts/${encodeURIComponent(id)}`, anything, { method: 'DELETE' });

export const listKeys = (request: Request) => askAsMember(request, '/office/keys', officeKeys);

export const linkToEnrolSigner = (request: Request) =>
  tryAsk(request, '/office/keys', sealingLink, { method: 'POST' });

export const listParcels = (request: Request, state: string | null, cursor: string | null) =>
  askAsMember(request, `/office/orders${query({ state, cursor })}`, officeParcelList);

export const listMoneyTasks = (request: Request) =>
  askAsMember(request, '/office/money-tasks', moneyTaskList);

export const moveParcel = (
  request: Request,
  id: string,
  step: 'pack' | 'accept-refund' | 'send' | 'deliver',
  body?: object,
) =>
  tryAsk(request, `/office/parcels/${encodeURIComponent(id)}/${step}`, officeParcel, {
    method: 'POST',
    body,
  });

/** @param move the move that is taken back: `packed` or `sent` */
export const undoParcelMove = (request: Request, id: string, move: string) =>
  tryAsk(request, `/office/parcels/${encodeURIComponent(id)}/undo`, officeParcel, {
    method: 'POST',
    body: { move },
  });

export const listCooperatives = (request: Request) =>
  askAsMember(request, '/authority/cooperatives', cooperativeList);

/** Query parameters that are set, as `?a=b`; nothing when none is. */
function query(parameters: Record<string, string | null>): string {
  const set = Object.entries(parameters).filter((it): it is [string, string] => Boolean(it[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
