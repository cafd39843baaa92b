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
  const query = isScan ? { scan: '1' as const } : {};
  const question = { to: 'GET /certificates/:serial', at: { serial }, query } as const;
  return tryAsk(request, question, certificateAnswer, { withinMs: WITHIN_MS });
}

/** The same by the public number within a cooperative: no label was read. */
export function askNumber(
  request: Request,
  cooperative: string,
  number: string,
): Promise<Answer<CertificateAnswer>> {
  const question = { to: 'GET /numbers/:cooperative/:number', at: { cooperative, number } } as const;
  return tryAsk(request, question, certificateAnswer, { withinMs: WITHIN_MS });
}
