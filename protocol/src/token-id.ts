/**
 * The id of a piece's token, decimal text: cooperative << 32 | number, so that it is known before the piece is claimed.
 * Twin of `contracts/libraries/TokenId.sol`.
 *
 * @example tokenIdOf({ cooperativeNumber: '2', number: 7 }) // '8589934599'
 */
export function tokenIdOf({
  cooperativeNumber,
  number,
}: {
  cooperativeNumber: string;
  number: number;
}): string {
  return ((BigInt(cooperativeNumber) << 32n) | BigInt(number)).toString();
}
