import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** `/api/docs` for people, `/api/openapi.json` for machines; built when first asked for. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const head = new DocumentBuilder()
    .setTitle('Dấu Làng')
    .setDescription('Certificates, shop and books of the craft villages around Huế.')
    // The schemas come as JSON Schema 2020-12, which OpenAPI takes from 3.1 on.
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addCookieAuth('better-auth.session_token')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, head), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Dấu Làng API',
  });
}
