import { JOBS_SCHEMA } from './jobs-schema.js';

/** Processes that start together take turns; any number that no other program on this database locks. */
const LOCK = 0x6a6f_6273;

/**
 * pg-boss notes once a minute which jobs of policy `single` run, and every worker that reads the note fetches none of
 * that queue until the next one, though the job ended long ago. Who asks for one job a group (see `deliveryOptions`)
 * needs no such note, so it is not taken. Asked first, because making a trigger locks even in vain.
 */
export const NO_SINGLETON_NOTES = `do $do$ begin
  if to_regproc('${JOBS_SCHEMA}.note_no_singletons') is null then
    perform pg_advisory_xact_lock(${LOCK});
    create or replace function ${JOBS_SCHEMA}.note_no_singletons() returns trigger language plpgsql as $note$ begin
      new.singletons_active := null;
      return new;
    end $note$;
    create or replace trigger note_no_singletons before update on ${JOBS_SCHEMA}.queue
      for each row when (new.singletons_active is not null)
      execute function ${JOBS_SCHEMA}.note_no_singletons();
    update ${JOBS_SCHEMA}.queue set singletons_active = null where singletons_active is not null;
  end if;
end $do$`;
