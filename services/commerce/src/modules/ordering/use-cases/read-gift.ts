import { Injectable } from '@nestjs/common';
import type { PlaceOrderRequest } from '../../../../api/orders.js';
import { lettersNotInFace } from '../../../platform/paper/letters-of-face.js';
import type { Gift } from '../domain/order.js';
import { LettersNotPrinted } from '../domain/ordering.errors.js';

/** Whom a present goes to and what is said with it, as it can stand on paper. */
@Injectable()
export class ReadGift {
  /** @returns null for what its buyer keeps @throws LettersNotPrinted */
  async execute(gift: PlaceOrderRequest['gift']): Promise<Gift | null> {
    if (!gift) return null;
    const { name, phone, note } = gift;
    await this.requirePrintable(name, '/gift/name');
    await this.requirePrintable(note, '/gift/note');
    return { name, phone, note: note || null };
  }

  private async requirePrintable(text: string, at: string): Promise<void> {
    const letters = await lettersNotInFace(text);
    if (letters.length > 0) throw new LettersNotPrinted(letters, at);
  }
}
