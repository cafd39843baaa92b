import { DomainError } from '../../../kernel/errors.js';

// The code keeps the name under which it was published, before verification was a module of its own.

/** What was typed does not read as a serial; `why` is the protocol's word. */
export class SerialUnreadable extends DomainError<{ why: string }> {
  constructor(details: { why: string }) {
    super('certificates.serial-unreadable', details);
  }
}
