import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  officeParcel,
  officeParcelList,
  officeParcelSearch,
  packParcelRequest,
  parcelPath,
  sendParcelRequest,
  undoParcelRequest,
  type OfficeParcel,
  type OfficeParcelList,
  type OfficeParcelSearch,
  type PackParcelRequest,
  type ParcelPath,
  type SendParcelRequest,
  type UndoParcelRequest,
} from '../../../../api/orders.js';
import {
  cancelParcelRequest,
  refundParcelRequest,
  refusedParcelRequest,
  type CancelParcelRequest,
  type RefundParcelRequest,
  type RefusedParcelRequest,
} from '../../../../api/refunds.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, TreasurersOwn, type OfficerActor } from '../../accounts/index.js';
import { OfficeParcelsQueries } from '../data/office-parcels.queries.js';
import { dong, type RefundPart } from '../../ordering/index.js';
import { AcceptRefund } from '../use-cases/accept-refund.js';
import { DecideRest } from '../use-cases/decide-rest.js';
import { DeliverParcel } from '../use-cases/deliver-parcel.js';
import { PackParcel } from '../use-cases/pack-parcel.js';
import { RefundParcel } from '../use-cases/refund-parcel.js';
import { SettleAtDoor } from '../use-cases/settle-at-door.js';
import { SendParcel } from '../use-cases/send-parcel.js';
import { UndoParcelMove } from '../use-cases/undo-parcel-move.js';

/** What an officer has to pack and send: of the own cooperative, whatever id is asked for. */
@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeParcelsController {
  constructor(
    private readonly parcels: OfficeParcelsQueries,
    private readonly packParcel: PackParcel,
    private readonly sendParcel: SendParcel,
    private readonly deliverParcel: DeliverParcel,
    private readonly acceptRefund: AcceptRefund,
    private readonly refundParcel: RefundParcel,
    private readonly settleAtDoor: SettleAtDoor,
    private readonly decideRest: DecideRest,
    private readonly undoParcelMove: UndoParcelMove,
  ) {}

  @Get('orders')
  @Answers(officeParcelList)
  list(
    @CurrentActor() officer: OfficerActor,
    @Query({ schema: officeParcelSearch }) { state, cursor, limit }: OfficeParcelSearch,
  ): Promise<OfficeParcelList> {
    return this.parcels.list(officer.cooperativeId, { state, after: cursor, limit });
  }

  @Get('parcels/:id')
  @Answers(officeParcel)
  one(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/pack')
  @Answers(officeParcel)
  async pack(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: packParcelRequest }) body: PackParcelRequest,
  ): Promise<OfficeParcel> {
    await this.packParcel.execute({ parcelId: id, officer, ...body });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/accept-refund')
  @Answers(officeParcel)
  async sendAllTheSame(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    await this.acceptRefund.execute({ parcelId: id, officer });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/send')
  @Answers(officeParcel)
  async send(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: sendParcelRequest }) { carrier, trackingCode }: SendParcelRequest,
  ): Promise<OfficeParcel> {
    await this.sendParcel.execute({ parcelId: id, officer, carrier, trackingCode: trackingCode || null });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/deliver')
  @Answers(officeParcel)
  async deliver(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    await this.deliverParcel.execute({ parcelId: id, officer });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/undo')
  @Answers(officeParcel)
  async undo(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: undoParcelRequest }) { move }: UndoParcelRequest,
  ): Promise<OfficeParcel> {
    await this.undoParcelMove.execute({ parcelId: id, officer, move });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/refund')
  @TreasurersOwn()
  @Answers(officeParcel)
  async refund(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: refundParcelRequest }) body: RefundParcelRequest,
  ): Promise<OfficeParcel> {
    const { reason } = body;
    await this.refundParcel.execute({ officer, parcelId: id, parts: partsOf(body), reason, cancels: false });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/cash')
  @Answers(officeParcel)
  async cash(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    await this.settleAtDoor.paid({ officer, parcelId: id });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/extend-rest')
  @Answers(officeParcel)
  async extendRest(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    await this.decideRest.extend({ officer, parcelId: id });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/call-off-rest')
  @TreasurersOwn()
  @Answers(officeParcel)
  async callOffRest(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeParcel> {
    await this.decideRest.callOff({ officer, parcelId: id });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/refused')
  @Answers(officeParcel)
  async refused(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: refusedParcelRequest }) { reason }: RefusedParcelRequest,
  ): Promise<OfficeParcel> {
    await this.settleAtDoor.refused({ officer, parcelId: id, reason });
    return this.parcels.one(officer.cooperativeId, id);
  }

  @Post('parcels/:id/cancel')
  @TreasurersOwn()
  @Answers(officeParcel)
  async cancel(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
    @Body({ schema: cancelParcelRequest }) { reason }: CancelParcelRequest,
  ): Promise<OfficeParcel> {
    await this.refundParcel.execute({ officer, parcelId: id, parts: 'everything', reason, cancels: true });
    return this.parcels.one(officer.cooperativeId, id);
  }
}

function partsOf({ lines, shipping }: RefundParcelRequest): RefundPart[] {
  const ofLines = lines.map(({ id, amount }) => ({ lineId: id, amount: dong(amount) }));
  return shipping ? [...ofLines, { lineId: null, amount: dong(shipping) }] : ofLines;
}
