import { Controller, Param, Post } from '@nestjs/common';
import { orderStatus, parcelPath, type OrderStatus } from '../../../../api/orders.js';
import { Answers } from '../../../platform/http/answers.js';
import { OrderPageQueries } from '../../ordering/index.js';
import { ReceiveParcel } from '../use-cases/receive-parcel.js';

/** What a buyer says of a parcel: who has the secret of the link is the buyer. */
@Controller('api/v1/orders')
export class BuyerParcelsController {
  constructor(
    private readonly receiveParcel: ReceiveParcel,
    private readonly orderPage: OrderPageQueries,
  ) {}

  @Post(':secret/parcels/:id/received')
  @Answers(orderStatus)
  async received(
    @Param('secret') secret: string,
    @Param('id', { schema: parcelPath.shape.id }) parcelId: string,
  ): Promise<OrderStatus> {
    await this.receiveParcel.execute({ secret, parcelId });
    return this.orderPage.page(secret);
  }
}
