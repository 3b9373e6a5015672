import { always, call } from '../attempt.js';
import type { Operation } from '../attempt.js';

/** How journals for paper are asked. */
export const ARCHIVE_ASKED: Readonly<Record<string, Operation>> = {
  saveJournalPrint: {
    about: 'class',
    prepare: always(({ classId }) =>
      call(
        (audience) => ({ method: 'GET', url: `/files/journal-prints/${classId}?app=${audience}` }),
        ({ statusCode, headers }) => statusCode === 200 && headers.get('content-type') === 'application/pdf',
      ),
    ),
  },
};
