import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Nest tells each module and route it makes; that is for who debugs the wiring. */
const WIRING = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

@Injectable()
export class AppLogger extends Logger {
  override log(message: unknown, ...params: unknown[]): void {
    if (WIRING.has(String(params.at(-1)))) super.debug(message, ...params);
    else super.log(message, ...params);
  }
}
