import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  openReturnRequest,
  orderReturns,
  type OpenReturnRequest,
  type OrderReturns,
} from '../../../../api/returns.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { pictureBody } from '../../media/index.js';
import { OrderReturnsQueries } from '../data/order-returns.queries.js';
import { AddReturnPhotograph } from '../use-cases/add-return-photograph.js';
import { OpenReturn } from '../use-cases/open-return.js';
import { RemoveReturnPhotograph } from '../use-cases/remove-return-photograph.js';
import { ShowReturnPhotograph } from '../use-cases/show-return-photograph.js';
import { TakeReturnBack } from '../use-cases/take-return-back.js';
import { sendPrivately } from './private-picture.js';

const id = z.uuid();

/** A hotel is many buyers behind one address; a script is not. */
const AN_ADDRESS = { limit: 60, windowSeconds: 600 };

/** What a buyer sends back, by the secret link to their order. */
@Controller('api/v1/orders')
export class OrderReturnsController {
  constructor(
    private readonly returns: OrderReturnsQueries,
    private readonly openReturn: OpenReturn,
    private readonly takeReturnBack: TakeReturnBack,
    private readonly addPhotograph: AddReturnPhotograph,
    private readonly removePhotograph: RemoveReturnPhotograph,
    private readonly showPhotograph: ShowReturnPhotograph,
  ) {}

  @Get(':secret/returns')
  @Answers(orderReturns)
  page(@Param('secret') secret: string): Promise<OrderReturns> {
    return this.returns.page(secret);
  }

  @Post(':secret/returns')
  @LimitPerAddress('open-return', AN_ADDRESS)
  @Answers(orderReturns, 201)
  async open(
    @Param('secret') secret: string,
    @Body({ schema: openReturnRequest }) body: OpenReturnRequest,
  ): Promise<OrderReturns> {
    await this.openReturn.execute({ ...body, secret });
    return this.returns.page(secret);
  }

  @Post(':secret/returns/:id/take-back')
  @LimitPerAddress('open-return', AN_ADDRESS)
  @Answers(orderReturns)
  async takeBack(
    @Param('secret') secret: string,
    @Param('id', { schema: id }) returnId: string,
  ): Promise<OrderReturns> {
    await this.takeReturnBack.execute({ secret, id: returnId });
    return this.returns.page(secret);
  }

  @Post(':secret/return-photographs')
  @LimitPerAddress('return-photographs', AN_ADDRESS)
  @Answers(orderReturns, 201)
  async photograph(@Param('secret') secret: string, @Body() body: unknown): Promise<OrderReturns> {
    await this.addPhotograph.execute({ secret, bytes: pictureBody(body) });
    return this.returns.page(secret);
  }

  @Get(':secret/return-photographs/:id')
  async picture(
    @Param('secret') secret: string,
    @Param('id', { schema: id }) photographId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPrivately(reply, await this.showPhotograph.toBuyer(secret, photographId));
  }

  @Delete(':secret/return-photographs/:id')
  @Answers(orderReturns)
  async withoutPhotograph(
    @Param('secret') secret: string,
    @Param('id', { schema: id }) photographId: string,
  ): Promise<OrderReturns> {
    await this.removePhotograph.execute({ secret, id: photographId });
    return this.returns.page(secret);
  }
}
