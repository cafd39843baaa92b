import type { Carriage } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { TrackingCodeMissing } from './fulfilment.errors.js';

export interface Carrier {
  slug: string;
  name: Bilingual;
  /** Its page about a parcel, `{code}` in the place of the code; null where none is known for sure. */
  trackingLink: string | null;
  /** It gives every parcel a code. */
  givesCodes: boolean;
}

/** By whom a parcel is sent, and under which code. */
export interface Sending {
  carrier: Carrier;
  trackingCode: string | null;
}

/** @throws TrackingCodeMissing where the carrier would have given one */
export function requireTrackingCode({ carrier, trackingCode }: Sending): void {
  if (carrier.givesCodes && trackingCode === null) throw new TrackingCodeMissing({ carrier: carrier.name });
}

/** What the buyer is told. */
export const carriageBy = ({ carrier, trackingCode }: Sending): Carriage =>
  carriageOf({ carrier: carrier.name, trackingCode, trackingLink: carrier.trackingLink });

/** The same of a parcel that was sent. */
export const carriageOf = (sent: {
  carrier: Bilingual | null;
  trackingCode: string | null;
  trackingLink: string | null;
}): Carriage => ({
  carrier: sent.carrier,
  trackingCode: sent.trackingCode,
  trackingUrl: trackingUrl(sent.trackingLink, sent.trackingCode),
});

const trackingUrl = (link: string | null, code: string | null): string | null =>
  link && code && link.replace('{code}', () => encodeURIComponent(code));
