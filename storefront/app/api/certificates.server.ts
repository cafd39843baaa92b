import { certificateAnswer, type CertificateAnswer } from '@daulang/commerce/api/certificates';
import { type Answer, tryAsk } from './ask.server';

/** A crowd that reads labels at once is served slowly rather than sent away. */
const WITHIN_MS = 10_000;

/**
 * Everything about the certificate of a label; an unknown serial is an answer too (`not-ours`).
 *
 * @param isScan whether somebody read the label just now, which is counted
 */
export function askCertificate(
  request: Request,
  serial: string,
  isScan: boolean,
): Promise<Answer<CertificateAnswer>> {
  const path = `/certificates/${encodeURIComponent(serial)}${isScan ? '?scan=1' : ''}`;
  return tryAsk(request, path, certificateAnswer, { withinMs: WITHIN_MS });
}

/** The same by the public number within a cooperative: no label was read. */
export function askNumber(
  request: Request,
  cooperative: string,
  number: string,
): Promise<Answer<CertificateAnswer>> {
  const path = `/numbers/${encodeURIComponent(cooperative)}/${encodeURIComponent(number)}`;
  return tryAsk(request, path, certificateAnswer, { withinMs: WITHIN_MS });
}
