import type { ErrorRequestHandler } from 'express';
import { problems } from '@daulang/commerce/api/problems';

/** The last word when even the page of an error could not be made; Express' own would show the stack. */
export const sayFault: ErrorRequestHandler = (error, _request, response, _next) => {
  if (response.writableEnded) return;
  console.error(error);
  if (response.headersSent) return void response.destroy();
  const { status, title } = problems['service.internal'];
  response.status(status).type('text').send(`${title.vi}.\n${title.en}.\n`);
};
