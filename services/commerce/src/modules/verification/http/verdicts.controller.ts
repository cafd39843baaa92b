import { parseSerial, serialHashOf } from '@daulang/protocol';
import { Controller, Get, Header, Headers, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CertificateAnswer, certificateAnswer, scanQuery } from '../../../../api/certificates.js';
import { typedCode } from '../../../../api/fields.js';
import { Config } from '../../../platform/config/config.js';
import { addressPseudonym } from '../../../platform/http/address.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { CertificateFiles } from '../use-cases/certificate-files.js';
import { GiveVerdict } from '../use-cases/give-verdict.js';
import { RecordScan } from '../use-cases/record-scan.js';
import { SerialUnreadable } from '../domain/verification.errors.js';

const decimal = z.string().regex(/^[1-9][0-9]{0,18}$/);
const number = z.coerce.number().int().min(1).max(0xffff_ffff);

/** A whole fair, or a mobile network, stands behind one address: fifty labels a second. */
const LIMIT = { limit: 3_000, windowSeconds: 60 };

/** Serials that nobody sealed, though their check character is right: nobody mistypes so many. */
const GUESSES = { limit: 60, windowSeconds: 60 };

@Controller('api/v1')
export class VerdictsController {
  constructor(
    private readonly verdicts: GiveVerdict,
    private readonly scans: RecordScan,
    private readonly files: CertificateFiles,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  @Get('certificates/:serial')
  @Answers(certificateAnswer)
  @LimitPerAddress('verdict', LIMIT)
  async bySerial(
    @Param('serial', { schema: typedCode }) text: string,
    @Query({ schema: scanQuery }) query: z.infer<typeof scanQuery>,
    @Headers('x-scan') header: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<CertificateAnswer> {
    const serial = readSerial(text);
    // Counted after the look, so that a first look is not its own scan.
    const answer = await this.verdicts.ofSerial(serial);
    const address = addressPseudonym(request, this.config.authSecret);
    if (answer.fields === null) await this.limits.hit(`guess/${address}`, GUESSES);
    if (header === '1' || query.scan === '1') {
      await this.scans.execute({ serialHash: serialHashOf(serial), address });
    }
    return answer;
  }

  @Get('certificates/:serial/file')
  @Header('content-type', 'application/json; charset=utf-8')
  @LimitPerAddress('verdict', LIMIT)
  async file(@Param('serial', { schema: typedCode }) text: string): Promise<string> {
    return this.files.ofSerial(readSerial(text));
  }

  @Get('numbers/:cooperative/:number')
  @Answers(certificateAnswer)
  @LimitPerAddress('verdict', LIMIT)
  async byNumber(
    @Param('cooperative', { schema: decimal }) cooperative: string,
    @Param('number', { schema: number }) piece: number,
  ): Promise<CertificateAnswer> {
    return this.verdicts.ofNumber(cooperative, piece);
  }
}

/** @throws SerialUnreadable when a character or the check character is wrong: look at the label again */
function readSerial(text: string): string {
  const parsed = parseSerial(text);
  if (parsed.kind !== 'serial') throw new SerialUnreadable({ why: parsed.kind });
  return parsed.serial;
}
