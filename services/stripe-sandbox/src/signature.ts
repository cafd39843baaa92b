import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header: HMAC-SHA-256 over `<unix seconds>.<body>`.
 * @example signatureOf(body, 'whsec_…', 1_764_000_000) gives 't=1764000000,v1=5257a8…'
 */
export function signatureOf(body: string, secret: string, timestamp: number): string {
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `t=${timestamp},v1=${hmac}`;
}
