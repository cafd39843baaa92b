import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { RequestInvalid, type SchemaIssue } from './request-errors.js';

/** Nest's own schema pipe, but refusals keep what the schema said and where, for the reader's language. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    // A missing body arrives as undefined; an empty object lets the schema name each missing field.
    const given = value ?? {};
    const result = await this.validate<T>(given, schema);
    if (!result.issues) return result.value;
    const place = type === 'custom' ? 'body' : type;
    throw new RequestInvalid(result.issues as readonly SchemaIssue[], given, place);
  }
}
