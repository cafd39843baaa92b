/** Why a message did not go out, in words that are kept and shown; never with what a server said, which names people. */
export type NotDeliveredBecause =
  'refused' | 'busy' | 'unreachable' | 'too-late' | 'no-address' | 'out-of-reach';

/** A message was not taken. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';

  /** @param isFinal asking again would change nothing */
  constructor(
    readonly because: NotDeliveredBecause,
    readonly isFinal: boolean,
    /** The server's number, such as 550 or 429. */
    readonly answer?: number,
  ) {
    super(`A message was not delivered: ${because}${answer === undefined ? '' : ` (${answer})`}.`);
  }
}
