import { LATER, signAct } from './acts.js';
import type { TestKey } from './keys.js';
import type { Registries } from './registries.js';

export interface Rotation {
  by: TestKey[];
  added?: TestKey[];
  closed?: TestKey[];
}

/** Signs a rotation with the nonce that is next now; `submit` sends it. */
export async function signRotation(
  on: Registries,
  cooperativeId: bigint,
  { by, added = [], closed = [] }: Rotation,
) {
  const { nonce } = await on.crafts.cooperativeOf(cooperativeId);
  const message = {
    cooperativeId,
    added: added.map((key) => key.encoded),
    closed: closed.map((key) => key.id),
    nonce,
    deadline: LATER,
  };
  const signatures = await signAct(on.crafts, 'RotateSigners', message, by);
  return { submit: () => on.crafts.rotateSigners(message, signatures) };
}

/** Opens and closes signers of a cooperative. */
export async function rotate(on: Registries, cooperativeId: bigint, rotation: Rotation) {
  return (await signRotation(on, cooperativeId, rotation)).submit();
}
