import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CertificatesStore } from '../data/certificates.store.js';
import { dayOf } from '../domain/day.js';

/** Counts one more look at a label: the day and a number, nothing of who looked or where from. */
@Injectable()
export class RecordScan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesStore,
    private readonly clock: Clock,
  ) {}

  async execute({ serialHash }: { serialHash: Hex }): Promise<void> {
    await this.uow.run((tx) => this.certificates.countScan(tx, serialHash, dayOf(this.clock.now())));
  }
}
