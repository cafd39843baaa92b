import type { ActName, Hex, RegistryDomain } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { type ChainConfig, Config } from '../../../platform/config/config.js';
import { ChainUnreachable } from '../domain/chain.errors.js';
import { contractOf } from '../domain/encode-act.js';

/** For which contract on which chain something is signed. */
@Injectable()
export class RegistryDomains {
  constructor(private readonly config: Config) {}

  /** The registry whose acts these are. @throws ChainUnreachable where no chain is configured */
  of(name: ActName): RegistryDomain {
    const { chainId, craftRegistry, certificateRegistry } = this.chain;
    const address = contractOf(name) === 'craft' ? craftRegistry : certificateRegistry;
    return { chainId, registry: address.toLowerCase() as Hex };
  }

  /** The contract that checks passkeys' signatures. @throws ChainUnreachable where no chain is configured */
  get webauthnVerifier(): Hex {
    return this.chain.webauthnVerifier.toLowerCase() as Hex;
  }

  private get chain(): ChainConfig {
    if (!this.config.chain) throw new ChainUnreachable();
    return this.config.chain;
  }
}
