import { hasMarks, isSame, readingsOf, readPlaceName } from './place-names.js';

/** A ward of today; `former` when it is found through one of before that is a part of it. */
export interface WardFound {
  code: string;
  name: string;
  former: { name: string; district: string } | null;
}

export type WardChosen =
  | { kind: 'taken'; ward: WardFound }
  /** Somebody has to say which. */
  | { kind: 'unclear' | 'former'; choices: WardFound[] }
  | { kind: 'unknown' };

/**
 * Which ward somebody meant who typed its name. Letters and tones as written come before mere letters: `Thuận Hòa` is
 * a ward of before, and not today's `Thuận Hoá`. A ward of before is never taken without being shown.
 *
 * @param typed a ward, perhaps with its district of before behind a comma
 * @param found the wards of the province whose name has the same letters
 */
export function chooseWard(typed: string, found: readonly WardFound[]): WardChosen {
  const [name = '', ...rest] = typed.split(',');
  const near = ofDistrict(found, rest.join(' '));
  const spoken = near.filter((ward) => isCalled(name, ward, 'spoken'));
  if (hasMarks(name) && spoken.length > 0) return preferToday(spoken);
  const written = near.filter((ward) => isCalled(name, ward, 'folded'));
  // Of another kind than was written: no name but near it.
  if (written.length === 0) return near.length > 0 ? unclear(near) : { kind: 'unknown' };
  const today = written.filter(isOfToday);
  const before = written.filter((ward) => !isOfToday(ward) && !isKept(ward, today));
  if (today.length === 0) return { kind: 'former', choices: before };
  return before.length > 0 || today.length > 1
    ? unclear([...today, ...before])
    : { kind: 'taken', ward: today[0]! };
}

function preferToday(found: WardFound[]): WardChosen {
  const today = found.filter(isOfToday);
  if (today.length === 0) return { kind: 'former', choices: found };
  return today.length === 1 ? { kind: 'taken', ward: today[0]! } : unclear(today);
}

const unclear = (choices: readonly WardFound[]): WardChosen => ({ kind: 'unclear', choices: [...choices] });
const isOfToday = ({ former }: WardFound) => former === null;
const calledIn = ({ name, former }: WardFound) => readPlaceName(former?.name ?? name);

const isCalled = (typed: string, ward: WardFound, by: 'spoken' | 'folded') =>
  readingsOf(typed).some((reading) => isSame(reading, calledIn(ward), by));

/** Whoever knows the name from before means today's of that name as well. */
const isKept = (before: WardFound, today: readonly WardFound[]) =>
  today.some((ward) => calledIn(ward).spoken === calledIn(before).spoken);

/** A district says that a ward of before is meant, where there is one of that name in it. */
function ofDistrict(found: readonly WardFound[], district: string): readonly WardFound[] {
  const said = ` ${readPlaceName(district).folded} `;
  const there = found.filter(
    ({ former }) => former && said.includes(` ${readPlaceName(former.district).folded} `),
  );
  return there.length > 0 ? there : found;
}
