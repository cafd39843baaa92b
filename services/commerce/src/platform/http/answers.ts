import { applyDecorators, HttpCode } from '@nestjs/common';
import type { z } from 'zod';
import { problem } from '../../../api/problems.js';
import { Described } from './description/described.js';

/** On a controller method: the schema of its answer (for the OpenAPI page) and its status, 200 unless said. */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    Described(({ ApiResponse }) => ApiResponse({ status, standardSchema: schema })),
    Described(({ ApiResponse }) =>
      ApiResponse({ status: 'default', standardSchema: problem, description: 'Problem (RFC 9457)' }),
    ),
  );
}
