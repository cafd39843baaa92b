import type { CertificateAnswer } from '@daulang/commerce/api/certificates';

/** What is known of a label that nobody sealed. */
export const notOurs = (change: Partial<CertificateAnswer> = {}): CertificateAnswer => ({
  serial: null,
  document: null,
  documentCid: null,
  fields: null,
  proof: null,
  registry: {
    chainId: 31_338,
    address: '0x00000000000000000000000000000000000000a1',
    token: '0x00000000000000000000000000000000000000a2',
    finalAfterSeconds: 180,
  },
  transaction: null,
  claimedAt: null,
  cooperativeName: null,
  maker: null,
  product: null,
  scans: { count: 0, byDay: [] },
  verdict: { class: 'not-ours', checkedAt: '2026-11-29T03:00:00.000Z', checks: [], status: null },
  ...change,
});
