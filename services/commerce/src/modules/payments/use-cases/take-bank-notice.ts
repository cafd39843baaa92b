import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BankNotices, type NoticeFormat } from '../transfer/bank-notices.js';
import type { NoticeHeaders } from '../transfer/notices.js';
import { RecordTransfer } from './record-transfer.js';

export interface TakeBankNoticeInput {
  format: NoticeFormat;
  /** The very bytes that came. */
  body: Buffer;
  headers: NoticeHeaders;
}

/** Takes what a bank-notification service tells: who it is first, then the transfer, once. What went out is not ours to note. */
@Injectable()
export class TakeBankNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: BankNotices,
    private readonly recordTransfer: RecordTransfer,
  ) {}

  /** @throws SignatureInvalid, EventMalformed: then nothing is noted */
  async execute({ format, body, headers }: TakeBankNoticeInput): Promise<void> {
    const { direction, ...transfer } = this.notices.read(format, body, headers);
    if (direction === 'in') await this.uow.run((tx) => this.recordTransfer.within(tx, transfer));
  }
}
