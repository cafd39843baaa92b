import { Injectable } from '@nestjs/common';
import { create, type KuboRPCClient } from 'kubo-rpc-client';
import { CID } from 'multiformats/cid';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';

/** The one place that speaks to a Kubo node. Without IPFS_API_URL there is none and nothing is pinned. */
@Injectable()
export class Kubo {
  private readonly client: KuboRPCClient | undefined;

  constructor(config: Config) {
    this.client = config.ipfsApiUrl && create({ url: config.ipfsApiUrl, timeout: 30_000 });
  }

  /** Stores and pins one block; the node must come to the same address. */
  async pin(cid: string, bytes: Uint8Array): Promise<void> {
    invariant(this.client, 'IPFS_API_URL is not set, yet a block is to be pinned.');
    const theirs = await this.client.block.put(bytes, {
      format: 'raw',
      mhtype: 'sha2-256',
      version: 1,
      pin: true,
    });
    invariant(
      theirs.equals(CID.parse(cid)),
      `The IPFS node stored the block as ${theirs.toString()}, expected ${cid}.`,
    );
  }

  /** The node drops it when it tidies up. What is not pinned stays as it is. */
  async unpin(cid: string): Promise<void> {
    invariant(this.client, 'IPFS_API_URL is not set, yet a block is to be unpinned.');
    try {
      await this.client.pin.rm(CID.parse(cid));
    } catch (error) {
      if (!/not pinned/.test((error as Error).message)) throw error;
    }
  }

  get isNamed(): boolean {
    return this.client !== undefined;
  }

  /** The node's bytes for an address, from its own disk or from others; the caller hashes them. */
  async fetch(cid: string): Promise<Uint8Array> {
    invariant(this.client, 'IPFS_API_URL is not set, yet a block is to be fetched.');
    return this.client.block.get(CID.parse(cid));
  }
}
