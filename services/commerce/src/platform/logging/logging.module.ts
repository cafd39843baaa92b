import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config.js';
import { AppLogger } from './app-logger.js';
import { errorForLog } from './error-for-log.js';

/** One JSON line per event. Requests are logged by `request-log.ts`, which knows their route patterns. */
@Global()
@Module({})
export class LoggingModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: config.logLevel,
            autoLogging: false,
            base: { process: process.pid },
            serializers: { err: (error: unknown) => errorForLog(error) },
            wrapSerializers: false,
          },
          forRoutes: [],
        }),
      ],
      providers: [AppLogger],
      exports: [AppLogger],
    };
  }
}
