import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { SchemaIssue } from '../../../api/problems/schema-issue.js';
import { RequestInvalid } from './request-errors.js';
import { unstorableTexts } from './unstorable-text.js';

/** Nest's own schema pipe, but refusals keep what the schema said and where, for the reader's language. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    // A missing body arrives as undefined; an empty object lets the schema name each missing field.
    const given = value ?? {};
    const result = await this.validate<T>(given, schema);
    const place = type === 'custom' ? 'body' : type;
    const issues = (result.issues as readonly SchemaIssue[] | undefined) ?? unstorableTexts(given);
    if (result.issues || issues.length > 0) throw new RequestInvalid(issues, given, place);
    return result.value;
  }
}
