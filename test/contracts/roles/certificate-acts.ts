import { LATER } from '../support/acts.js';
import { aBatch, endorsingOf, seal, sealingOf, supersedingOf } from '../support/batches.js';
import { digest } from '../support/registries.js';
import { sealedByThieves } from '../support/thefts.js';
import { SUSPENDED } from '../support/tokens.js';
import { bySignature } from './craft-acts.js';
import type { RoleTable, World } from './roles.js';

const aSuccessor = (world: World) => aBatch(world, world.cooperativeId, { first: 4 });

/** Who may do what to certificates: the signers alone, and nobody beside them. */
export const certificateActs: RoleTable = {
  contract: 'certificates',
  acts: [
    bySignature({
      name: 'issueBatch',
      act: 'IssueBatch',
      contract: ({ certificates }) => certificates,
      message: async (world) => sealingOf(await aSuccessor(world)),
      send: (certificates, message, signatures) => certificates.issueBatch(message, signatures),
    }),
    bySignature({
      name: 'setStatus',
      act: 'SetStatus',
      contract: ({ certificates }) => certificates,
      message: ({ cooperativeId }) => ({
        cooperativeId,
        number: 1,
        state: SUSPENDED,
        reason: 7,
        text: digest('words'),
        version: 1,
        deadline: LATER,
      }),
      send: (certificates, message, signatures) => certificates.setStatus(message, signatures),
    }),
    bySignature({
      name: 'supersede',
      act: 'Supersede',
      contract: ({ certificates }) => certificates,
      message: async (world) => supersedingOf(world.batch, await aSuccessor(world)),
      send: (certificates, message, signatures) => certificates.supersede(message, signatures),
      given: async (world) => seal(world, await aSuccessor(world), [world.chair, world.treasurer]),
    }),
    bySignature({
      name: 'endorse',
      act: 'Endorse',
      contract: ({ certificates }) => certificates,
      message: async (world) => endorsingOf(world, await aSuccessor(world)),
      send: (certificates, message, signatures) => certificates.endorse(message, signatures),
      given: (world) => sealedByThieves(world, [world.chair, world.treasurer]),
    }),
  ],
};
