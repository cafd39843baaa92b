import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { drawEvidence } from '../drawing/draw-evidence.js';
import { GatherEvidence } from './gather-evidence.js';

/** A PDF of all that we know of an order whose payment a bank asks about. */
@Injectable()
export class DrawEvidenceFile {
  constructor(
    private readonly gather: GatherEvidence,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws EvidenceNotFound */
  async execute(of: { cooperativeId: string; code: string }): Promise<Buffer> {
    return drawEvidence(await this.gather.execute(of), this.config.publicUrl.origin, this.clock.now());
  }
}
