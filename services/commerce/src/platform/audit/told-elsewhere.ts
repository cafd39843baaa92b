import { SetMetadata } from '@nestjs/common';

const TOLD_ELSEWHERE = 'told elsewhere';

/** On a controller method that writes: it leaves no row in the audit log, because of `reason`. All other writes do. */
export const ToldElsewhere = (reason: string): MethodDecorator => SetMetadata(TOLD_ELSEWHERE, reason);

/** Whether who asked for it stands in the audit log. */
export const isAudited = (method: string, handler: object): boolean =>
  ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && !Reflect.hasMetadata(TOLD_ELSEWHERE, handler);
