/**
 * A part of a file that its picture does not need: whatever it says, it says it beside the picture. `name` is the
 * format's own word for it.
 */
export class ForeignPart extends Error {
  override readonly name = 'ForeignPart';

  constructor(readonly part: string) {
    super(`The picture does not need its part "${part}".`);
  }
}

/** The file does not keep to its own format: lengths that lead out of it, parts that are missing. */
export class BrokenStructure extends Error {
  override readonly name = 'BrokenStructure';
}

export const BEHIND_THE_END = 'bytes behind the end';

/** Four letters as a name; what is no letter would look like nothing in a sentence. */
export const nameOf = (bytes: Buffer, at: number): string =>
  bytes.toString('latin1', at, at + 4).replace(/[^\x20-\x7e]/g, '?');

/** @throws BrokenStructure */
export function requireStructure(holds: boolean): asserts holds {
  if (!holds) throw new BrokenStructure();
}
