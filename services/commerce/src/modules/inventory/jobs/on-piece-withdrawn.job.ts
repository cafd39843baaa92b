import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { pieceWithdrawn } from '../../catalog/index.js';
import { FollowCertificate, type FollowCertificateInput } from '../use-cases/follow-certificate.js';

@ListensTo(pieceWithdrawn, 'inventory', { concurrency: 2 })
export class OnPieceWithdrawn implements JobHandler<FollowCertificateInput> {
  constructor(private readonly followCertificate: FollowCertificate) {}

  handle(payload: FollowCertificateInput): Promise<void> {
    return this.followCertificate.execute(payload);
  }
}
