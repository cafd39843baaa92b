import { DomainError } from '../../../kernel/errors.js';

/** No endpoint of the chain answered in time, or none is configured. */
export class ChainUnreachable extends DomainError<object> {
  constructor(options?: ErrorOptions) {
    super('chain.unreachable', {}, options);
  }
}

/** `/rpc` passes on reads of our two contracts and nothing else. */
export class RpcRefused extends DomainError<{ allowed: string }> {
  constructor() {
    super('chain.rpc-refused', { allowed: 'eth_call, eth_chainId, eth_blockNumber' });
  }
}
