interface Disputed {
  state: string;
  openedAt: Date;
}

/** The one that the bank waits to be answered about: the newest, should there be several. */
export const disputeToAnswer = <Dispute extends Disputed>(
  disputes: readonly Dispute[],
): Dispute | undefined =>
  disputes
    .filter(({ state }) => state === 'asked' || state === 'open')
    .sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime())[0];
