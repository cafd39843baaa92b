import { statusTextDigest } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../../../platform/transaction.js';
import { RegistryQueries } from '../../../chain/index.js';
import {
  ActKind,
  type ActKindHandler,
  type ActSetting,
  type StoredAct,
  THREE_DAYS_MS,
} from '../../../signing/index.js';

/** Which certificate, what becomes of it (as the contract numbers states), why, and in which words. */
const subject = z.object({
  number: z.number().int(),
  state: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  reason: z.number().int(),
  text: z.string(),
});
export type StatusSubject = z.infer<typeof subject>;

/** Suspends, reinstates or withdraws a certificate. */
@ActKind('set-status')
@Injectable()
export class SetStatusAct implements ActKindHandler<StatusSubject> {
  readonly type = 'SetStatus';
  readonly subject = subject;
  readonly isCancellable = true;
  readonly endsAtDeadline = true;
  readonly signableForMs = THREE_DAYS_MS;

  constructor(private readonly registry: RegistryQueries) {}

  async messageOf(tx: Tx, act: StoredAct<StatusSubject>, { cooperativeNumber, deadline }: ActSetting) {
    const { number, state, reason, text } = act.subject;
    const [status] = await this.registry.statusesOf(tx, cooperativeNumber, [number]);
    return {
      cooperativeId: cooperativeNumber,
      number,
      state,
      reason,
      text: statusTextDigest(text),
      version: (status?.version ?? 0) + 1,
      deadline,
    };
  }
}
