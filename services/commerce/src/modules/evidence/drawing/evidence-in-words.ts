import { formatQr } from '@daulang/protocol';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import type { DisputeEvidence } from '../../payments/index.js';
import type { Evidence, EvidenceLine, EvidenceParcel } from '../use-cases/gather-evidence.js';
import { dayInVietnam, momentInVietnam } from './moments.js';
import { EVIDENCE_WORDS as W, RAIL_WORDS, REFUND_WORDS, ROLE_WORDS, STEP_WORDS } from './words.js';

/** The same as the file, for the fields that a bank's clerk reads first: in English, with Vietnamese names. */
export function evidenceInWords(evidence: Evidence, origin: string): Omit<DisputeEvidence, 'file'> {
  const { buyer, address, parcels } = evidence;
  return {
    buyerName: buyer.name,
    buyerEmail: buyer.email,
    address: address.join(', '),
    sold: parcels
      .flatMap(({ lines }) => lines)
      .map((line) => soldLine(line, origin))
      .join('\n'),
    sent: sentOf(parcels),
    story: storyOf(evidence),
  };
}

function soldLine({ title, quantity, total, pieces }: EvidenceLine, origin: string): string {
  const certificates = pieces.map(({ number, certificate }) => {
    const page = certificate && formatQr({ origin, serial: certificate.serial, gtin14: null });
    return `  ${[`${W.certificate.en} ${number}`, certificate?.maker, page].filter(Boolean).join(', ')}`;
  });
  const name = title.vi === title.en ? title.en : `${title.en} (${title.vi})`;
  return [`${quantity} x ${name}, ${writtenMoney(total, 'en')}`, ...certificates].join('\n');
}

function sentOf(parcels: readonly EvidenceParcel[]): DisputeEvidence['sent'] {
  const sent = parcels.flatMap(({ carriage, steps }) => {
    const step = steps.findLast(({ state }) => state === 'sent');
    return carriage?.carrier && step ? [{ ...carriage, carrier: carriage.carrier.en, at: step.at }] : [];
  });
  if (sent.length === 0) return null;
  const codes = sent.flatMap(({ trackingCode }) => trackingCode || []);
  return {
    carriers: [...new Set(sent.map(({ carrier }) => carrier))].join(', '),
    trackingCodes: codes.length > 0 ? codes.join(', ') : null,
    on: [...new Set(sent.map(({ at }) => dayInVietnam(at)))].join(', '),
  };
}

function storyOf({ code, placedAt, payments, refunds, parcels }: Evidence): string {
  const moments = [
    { at: placedAt, what: `order ${code} was placed` },
    ...payments.map(({ at, amount, rail }) => ({
      at,
      what: `${writtenMoney(amount, 'en')} paid by ${RAIL_WORDS[rail].en}`,
    })),
    ...parcels.flatMap(({ cooperative, steps }) =>
      steps.map(({ at, state, by }) => ({
        at,
        what: `parcel of ${cooperative.en}: ${STEP_WORDS[state].en.toLowerCase()} (${ROLE_WORDS[by].en})`,
      })),
    ),
    ...refunds.map(({ at, amount, state }) => ({
      at,
      what: `refund of ${writtenMoney(amount, 'en')}, ${REFUND_WORDS[state].en}`,
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const links = parcels.flatMap(({ carriage }) =>
    carriage?.trackingUrl ? [`Tracking of ${carriage.trackingCode}: ${carriage.trackingUrl}`] : [],
  );
  return [W.times.en, ...moments.map(({ at, what }) => `${momentInVietnam(at)} ${what}`), ...links].join(
    '\n',
  );
}
