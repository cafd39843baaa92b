import type { INestApplication } from '@nestjs/common';
import * as swagger from '@nestjs/swagger';
import { tellSwagger } from './described.js';

/** Lets swagger answer with the description of a service, which need not run for it. Never in a process that stays. */
export function describeBySwagger(app: INestApplication): void {
  tellSwagger(swagger);
  const head = new swagger.DocumentBuilder()
    .setTitle('Dấu Làng')
    .setDescription('Certificates, shop and books of the craft villages around Huế.')
    // The schemas come as JSON Schema 2020-12, which OpenAPI takes from 3.1 on.
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addCookieAuth('better-auth.session_token')
    .build();
  swagger.SwaggerModule.setup('api/docs', app, () => swagger.SwaggerModule.createDocument(app, head), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Dấu Làng API',
  });
}
