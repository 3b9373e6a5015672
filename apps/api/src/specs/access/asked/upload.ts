import { sql } from '@zhurnal/platform';
import { call } from '../attempt.js';
import type { Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const FILE = sql('test.access.file', `select id from stored_file where school_id = $1 and id = $2`);

/** A small text sent to a route that keeps files. It is allowed when the file lies in the school of who sent it. */
export const upload =
  (urlOf: string | ((school: School) => string), text: string): Prepare =>
  async (_, school) =>
    call(
      () => {
        const payload = new FormData();
        payload.append('file', new Blob([text]), `${text.toLowerCase()}.txt`);
        return { method: 'POST', url: typeof urlOf === 'string' ? urlOf : urlOf(school), payload };
      },
      async (answer, db) => {
        const { id } = answer.json<{ id: string }>();
        return (await db.read(ARRANGER, school.schoolId, (tx) => tx.rows(FILE, [id]))).length === 1;
      },
    );
