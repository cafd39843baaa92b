import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Described } from '../description/described.js';

const WITHOUT_KEY = 'without a key';
const BY_ITSELF = 'by itself';
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE', 'ALL'];

/** In the description: why an `Idempotency-Key` is of no use there. */
export const REASON_WITHOUT_KEY = 'x-without-idempotency-key';

/**
 * On a controller method that writes: an `Idempotency-Key` is not looked at, because of `reason`. All other writes take
 * one (`RepeatableWrites`).
 */
export const WithoutKey = (reason: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(WITHOUT_KEY, reason),
    Described(({ ApiExtension }) => ApiExtension(REASON_WITHOUT_KEY, reason)),
  );

/** On a method that remembers its answer in the transaction of its effect (`Idempotency`). */
export function remembersItself(handler: object): void {
  Reflect.defineMetadata(BY_ITSELF, true, handler);
}

/** Whether a request may come again with its key and is answered alike. */
export const takesKey = (method: string, handler: object): boolean =>
  WRITES.includes(method) && !Reflect.hasMetadata(WITHOUT_KEY, handler);

/** Whether that is seen to before the method is asked. */
export const isAnsweredAtTheDoor = (method: string, handler: object): boolean =>
  takesKey(method, handler) && !Reflect.hasMetadata(BY_ITSELF, handler);
