/**
 * Every tag that keeps one use of a hash apart from another. A tag is never used for a second purpose and
 * never changed: a new meaning gets a new number. Each stands by itself, so that a phone loads those that it needs alone.
 */
export const serialTag = 'daulang/serial/1';
export const statementTag = 'daulang/statement/1';
export const makerTag = 'daulang/maker/1';
export const claimKeyTag = 'daulang/claim-key/1';
export const newCodeTag = 'daulang/new-code/1';

export const tags = {
  serial: serialTag,
  statement: statementTag,
  maker: makerTag,
  claimKey: claimKeyTag,
  newCode: newCodeTag,
} as const;

export type Tag = (typeof tags)[keyof typeof tags];
