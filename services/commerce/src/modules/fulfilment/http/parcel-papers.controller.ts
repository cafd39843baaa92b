import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { parcelPath, type ParcelPath } from '../../../../api/orders.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { PrintAddressLabel } from '../use-cases/print-address-label.js';
import { PrintSlip } from '../use-cases/print-slip.js';

/** What is printed for a parcel; buyers' addresses are on it, so that nobody keeps it on the way. */
@Controller('api/v1/office/parcels')
@RequireRole('officer')
export class ParcelPapersController {
  constructor(
    private readonly printSlip: PrintSlip,
    private readonly printAddressLabel: PrintAddressLabel,
  ) {}

  @Get(':id/slip.pdf')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="slip.pdf"')
  async slip(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printSlip.execute(cooperativeId, id));
  }

  @Get(':id/label.pdf')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="label.pdf"')
  async label(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printAddressLabel.execute(cooperativeId, id));
  }
}
