import type { INestApplication } from '@nestjs/common';
import * as swagger from '@nestjs/swagger';
import { REASON_WITHOUT_KEY } from '../repeatable/without-key.js';
import { tellSwagger } from './described.js';
import { KEY_HEADER } from './key-header.js';

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
  const description = () => withKeys(swagger.SwaggerModule.createDocument(app, head));
  swagger.SwaggerModule.setup('api/docs', app, description, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Dấu Làng API',
  });
}

/** Names the header of all writes that take it at the door, which no method says of itself. */
function withKeys(description: swagger.OpenAPIObject): swagger.OpenAPIObject {
  for (const path of Object.values(description.paths)) {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method];
      if (!operation || REASON_WITHOUT_KEY in operation) continue;
      const parameters = operation.parameters ?? [];
      if (parameters.some((one) => 'name' in one && one.name === KEY_HEADER.name)) continue;
      const key = { ...KEY_HEADER, in: 'header', required: false, schema: { type: 'string' } } as const;
      operation.parameters = [...parameters, key];
    }
  }
  return description;
}
