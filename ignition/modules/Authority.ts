import { buildModule } from '@nomicfoundation/ignition-core';

const NOBODY = '0x0000000000000000000000000000000000000000';

/**
 * The authority of a public chain: OpenZeppelin's timelock, whose acts the multisig proposes and, once the delay is
 * over, carries out. Nobody else may: what was proposed never expires, and a stranger could carry out years later what
 * the multisig forgot to cancel. Parameters: `multisig` (address) and `delaySeconds`. Without an administrator: who may
 * propose can be changed only by an act that itself waits.
 */
export default buildModule('Authority', (m) => {
  const timelock = m.contract('TimelockController', [
    m.getParameter('delaySeconds'),
    [m.getParameter('multisig')],
    [m.getParameter('multisig')],
    NOBODY,
  ]);
  return { timelock };
});
