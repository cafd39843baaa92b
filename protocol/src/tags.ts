/**
 * Every tag that keeps one use of a hash apart from another. A tag is never used for a second purpose and
 * never changed: a new meaning gets a new number.
 */
export const tags = {
  serial: 'daulang/serial/1',
  statement: 'daulang/statement/1',
  maker: 'daulang/maker/1',
  claimKey: 'daulang/claim-key/1',
  newCode: 'daulang/new-code/1',
} as const;

export type Tag = (typeof tags)[keyof typeof tags];
