import { parseSerial, serialHashOf } from '@daulang/protocol';
import { Controller, Get, Header, Headers, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CertificateAnswer, certificateAnswer, scanQuery } from '../../../../api/certificates.js';
import { typedCode } from '../../../../api/fields.js';
import { Config } from '../../../platform/config/config.js';
import { addressPseudonym } from '../../../platform/http/address.js';
import { Answers } from '../../../platform/http/answers.js';
import { CertificateFiles } from '../use-cases/certificate-files.js';
import { CountReader } from '../use-cases/count-reader.js';
import { GiveVerdict } from '../use-cases/give-verdict.js';
import { SerialUnreadable } from '../domain/verification.errors.js';

/** The register counts cooperatives from 1; eighteen digits are what the database surely holds. */
const decimal = z.string().regex(/^[1-9][0-9]{0,17}$/);
const number = z.coerce.number().int().min(1).max(0xffff_ffff);

@Controller('api/v1')
export class VerdictsController {
  constructor(
    private readonly verdicts: GiveVerdict,
    private readonly readers: CountReader,
    private readonly files: CertificateFiles,
    private readonly config: Config,
  ) {}

  @Get('certificates/:serial')
  @Answers(certificateAnswer)
  async bySerial(
    @Param('serial', { schema: typedCode }) text: string,
    @Query({ schema: scanQuery }) query: z.infer<typeof scanQuery>,
    @Headers('x-scan') header: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<CertificateAnswer> {
    const serial = readSerial(text);
    const isScan = header === '1' || query.scan === '1';
    return this.readers.execute(
      this.addressOf(request),
      () => this.verdicts.ofSerial(serial),
      ({ fields }) => (fields === null ? 'guess' : isScan ? serialHashOf(serial) : 'nothing'),
    );
  }

  @Get('certificates/:serial/file')
  @Header('content-type', 'application/json; charset=utf-8')
  async file(
    @Param('serial', { schema: typedCode }) text: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const serial = readSerial(text);
    return this.readers.execute(this.addressOf(request), () => this.files.ofSerial(serial));
  }

  @Get('numbers/:cooperativeNumber/:number')
  @Answers(certificateAnswer)
  async byNumber(
    @Param('cooperativeNumber', { schema: decimal }) cooperativeNumber: string,
    @Param('number', { schema: number }) piece: number,
    @Req() request: FastifyRequest,
  ): Promise<CertificateAnswer> {
    return this.readers.execute(this.addressOf(request), () =>
      this.verdicts.ofNumber(cooperativeNumber, piece),
    );
  }

  private addressOf(request: FastifyRequest): string {
    return addressPseudonym(request, this.config.authSecret);
  }
}

/** @throws SerialUnreadable when a character or the check character is wrong: look at the label again */
function readSerial(text: string): string {
  const parsed = parseSerial(text);
  if (parsed.kind !== 'serial') throw new SerialUnreadable({ why: parsed.kind });
  return parsed.serial;
}
