import { Injectable } from '@nestjs/common';
import type { KuboRPCClient } from 'kubo-rpc-client';
import { CID } from 'multiformats/cid';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';

/** The one place that speaks to a Kubo node. Without IPFS_API_URL there is none and nothing is pinned. */
@Injectable()
export class Kubo {
  private opened: Promise<KuboRPCClient> | undefined;

  constructor(private readonly config: Config) {}

  /** Stores and pins one block; the node must come to the same address. */
  async pin(cid: string, bytes: Uint8Array): Promise<void> {
    const client = await this.client('pinned');
    const theirs = await client.block.put(bytes, {
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
    const client = await this.client('unpinned');
    try {
      await client.pin.rm(CID.parse(cid));
    } catch (error) {
      if (!/not pinned/.test((error as Error).message)) throw error;
    }
  }

  get isNamed(): boolean {
    return this.config.ipfsApiUrl !== undefined;
  }

  /** The node's bytes for an address, from its own disk or from others; the caller hashes them. */
  async fetch(cid: string): Promise<Uint8Array> {
    const client = await this.client('fetched');
    return client.block.get(CID.parse(cid));
  }

  /** Loaded where a node is named and a block moves: it brings half of libp2p along, which most processes never ask for. */
  private client(what: string): Promise<KuboRPCClient> {
    const url = this.config.ipfsApiUrl;
    invariant(url, `IPFS_API_URL is not set, yet a block is to be ${what}.`);
    return (this.opened ??= import('kubo-rpc-client').then(({ create }) => create({ url, timeout: 30_000 })));
  }
}
