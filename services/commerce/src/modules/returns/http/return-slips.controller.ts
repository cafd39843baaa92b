import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { PrintReturnSlip } from '../use-cases/print-return-slip.js';

/** What a buyer prints to send pieces back; names and telephones are on it, so that nobody keeps it on the way. */
@Controller('api/v1/orders')
export class ReturnSlipsController {
  constructor(private readonly printReturnSlip: PrintReturnSlip) {}

  @Get(':secret/returns/:id/slip.pdf')
  @Header('cache-control', 'private, no-store')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="return-slip.pdf"')
  async slip(
    @Param('secret') secret: string,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printReturnSlip.execute(secret, id));
  }
}
