import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { pieceCertified } from '../../catalog/index.js';
import { FollowCertificate, type FollowCertificateInput } from '../use-cases/follow-certificate.js';

@ListensTo(pieceCertified, 'inventory', { concurrency: 2 })
export class OnPieceCertified implements JobHandler<FollowCertificateInput> {
  constructor(private readonly followCertificate: FollowCertificate) {}

  handle(payload: FollowCertificateInput): Promise<void> {
    return this.followCertificate.execute(payload);
  }
}
