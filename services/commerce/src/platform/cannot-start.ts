/** Why a process cannot start: sentences that name what is wrong and how to mend it, for whoever starts it. */
export class CannotStart extends Error {
  override readonly name: string = 'CannotStart';
}
