import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Injectable, Module, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '../../src/kernel/errors.js';
import { Answers } from '../../src/platform/http/answers.js';
import { Idempotency, Idempotent, type IdempotentRequest } from '../../src/platform/http/idempotency.js';
import { LimitPerAddress } from '../../src/platform/http/rate-limit.guard.js';
import { defineFact, defineJob } from '../../src/platform/jobs/define.js';
import { HandlesJob, ListensTo, type JobHandler } from '../../src/platform/jobs/handler.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';

/** A tiny module that uses every part of the platform, for the platform's own tests. */
const notePayload = z.object({ noteId: z.string() });
export const fileNote = defineJob({
  name: 'trial.file-note',
  schema: notePayload,
  retryAfterSeconds: 1,
  pollEverySeconds: 0.5,
});
/** Asks what is to be done, slowly: one at a time, whoever sends it and however many processes there are. */
export const tidyDrawer = defineJob({
  name: 'trial.tidy-drawer',
  schema: z.object({}),
  policy: 'single',
  pollEverySeconds: 0.5,
});
/** Several at once, and looked for each minute only. */
export const sortDrawer = defineJob({
  name: 'trial.sort-drawer',
  schema: notePayload,
  concurrency: 5,
  retries: 0,
  pollEverySeconds: 60,
});
export const noteWritten = defineFact({ name: 'trial.note-written', schema: notePayload });

/** What the handlers were given, in order. `refuseNext` makes the next one fail. */
@Injectable()
export class Notebook {
  readonly filed: string[] = [];
  readonly heard: string[] = [];
  refuseNext = false;
  tidied = 0;
  readonly sorted: string[] = [];
  /** When sorting a note began, in the process's milliseconds. */
  readonly begunMs = new Map<string, number>();
  sorting = 0;
  mostAtOnce = 0;
}

@HandlesJob(sortDrawer)
class SortDrawer implements JobHandler<{ noteId: string }> {
  constructor(private readonly notebook: Notebook) {}

  async handle({ noteId }: { noteId: string }): Promise<void> {
    const { notebook } = this;
    notebook.begunMs.set(noteId, performance.now());
    notebook.sorting += 1;
    notebook.mostAtOnce = Math.max(notebook.mostAtOnce, notebook.sorting);
    await sleep(20);
    notebook.sorting -= 1;
    if (noteId === 'bad') throw new Error('It does not fit.');
    notebook.sorted.push(noteId);
  }
}

@HandlesJob(fileNote)
class FileNote implements JobHandler<{ noteId: string }> {
  constructor(private readonly notebook: Notebook) {}

  async handle({ noteId }: { noteId: string }): Promise<void> {
    if (this.notebook.refuseNext) {
      this.notebook.refuseNext = false;
      throw new Error('The drawer is stuck.');
    }
    this.notebook.filed.push(noteId);
  }
}

@HandlesJob(tidyDrawer)
class TidyDrawer implements JobHandler<object> {
  constructor(private readonly notebook: Notebook) {}

  async handle(): Promise<void> {
    await sleep(400);
    this.notebook.tidied += 1;
  }
}

@ListensTo(noteWritten, 'archive')
class ArchiveHears implements JobHandler<{ noteId: string }> {
  constructor(private readonly notebook: Notebook) {}

  async handle({ noteId }: { noteId: string }): Promise<void> {
    this.notebook.heard.push(`archive ${noteId}`);
  }
}

@ListensTo(noteWritten, 'press')
class PressHears implements JobHandler<{ noteId: string }> {
  constructor(private readonly notebook: Notebook) {}

  async handle({ noteId }: { noteId: string }): Promise<void> {
    this.notebook.heard.push(`press ${noteId}`);
  }
}

class DrawerFull extends DomainError<{ left: bigint }> {
  constructor() {
    // @ts-expect-error -- a code that nobody could read does not compile
    super('trial.not-in-the-table', { left: 0n });
  }
}

const note = z.object({ title: z.string().min(3), pages: z.array(z.object({ number: z.int() })).max(3) });
const filter = z.object({ limit: z.coerce.number().int().max(100).default(10) });

@Controller('api/v1/trial')
class TrialController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly notebook: Notebook,
  ) {}

  @Post('notes')
  @Answers(note, 201)
  write(@Body({ schema: note }) body: z.infer<typeof note>) {
    return body;
  }

  @Get('notes')
  @Answers(filter)
  list(@Query({ schema: filter }) query: z.infer<typeof filter>) {
    return query;
  }

  @Post('once')
  once(@Idempotent() request: IdempotentRequest) {
    return this.uow.run((tx) =>
      this.idempotency.once(tx, request, async () => {
        this.notebook.filed.push('once');
        return { count: this.notebook.filed.length };
      }),
    );
  }

  @Get('limited')
  @LimitPerAddress('trial', { limit: 3, windowSeconds: 3600 })
  limited() {
    return { ok: true };
  }

  @Get('full')
  full() {
    throw new DrawerFull();
  }

  @Get('broken')
  broken() {
    throw new TypeError('x is not a function, and this must not be told to anybody');
  }
}

@Module({
  controllers: [TrialController],
  providers: [Notebook, SortDrawer, FileNote, TidyDrawer, ArchiveHears, PressHears],
})
export class TrialModule {}
