import { createHash } from 'node:crypto';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ReportDocument, ReportSignature, SignedContent } from '@zhurnal/reports';
import { CHECK_SIGNATURES, PREPARE_SIGNATURE, SIGNATURES_QUERY, bodyOf } from '../../arrange-signatures.js';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, TODAY } from '../world.js';
import type { School } from '../world.js';
import { freshRun, reading } from './report-place.js';
import type { Place } from './report-place.js';
import { EXAMPLE_SIGNATURE, EXAMPLE_TEXT } from './signed-example.js';

const HANDED_IN = sql(
  'test.access.signature',
  `select id from report_signature where school_id = $1 and document_id = $2 and id = $3`,
);

/** Fixes the run for signing as this text, and signs it as the director. */
async function sign(
  db: Database,
  { schoolId, people }: School,
  id: string,
  text: string,
  signature = EXAMPLE_SIGNATURE,
): Promise<void> {
  const [content, at, signatureId] = [Buffer.from(text), new Date(`${TODAY}T08:00:00Z`), newId()];
  const sha256 = createHash('sha256').update(content).digest('hex');
  const unread = { ownerName: '', certificateNumber: '', validFrom: null, validTo: null };
  const times = { receivedAt: at, checkedAt: at };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.insert(ReportDocument, [{ id, sha256, preparedBy: people.director, preparedAt: at }]);
    await tx.insert(SignedContent, [{ id, content }]);
    const of = { documentId: id, signerId: people.director, state: 'cannot_check' as const };
    await tx.insert(ReportSignature, [{ id: signatureId, ...of, ...unread, ...times }]);
    await tx.insert(SignedContent, [{ id: signatureId, content: signature }]);
  });
}

/** A run that is given for signing already, with the sign of the school as its text. */
const signed = (request: (id: string, place: Place, school: School) => Attempt): Prepare =>
  reading(request, (db, school, id) => sign(db, school, id, school.sign));

const addressOf = (id: string, place: Place, app: string): string =>
  `/files/signatures/${id}?${new URLSearchParams({ ...place, app }).toString()}`;

/** A page that everybody may see. */
const page = (url: string, text: string): Attempt =>
  call(
    () => ({ method: 'GET', url }),
    ({ body }) => body.includes(text),
  );

/** A file as it is brought to be checked, with a signature. */
function broughtOf(text: string): FormData {
  const payload = bodyOf(EXAMPLE_SIGNATURE);
  const signature = payload.get('file') as Blob;
  payload.delete('file');
  payload.append('document', new Blob([text]), 'отчёт.pdf');
  payload.append('signature', signature, 'отчёт.pdf.sig');
  return payload;
}

/** How signatures of reports are asked. */
export const SIGNATURE_ASKED: Readonly<Record<string, Operation>> = {
  prepareSignature: {
    about: 'report',
    changes: true,
    prepare: reading((id, place) => ask(PREPARE_SIGNATURE, keyed({ id, ...place }), '"documentSha256":"')),
  },
  uploadSignature: {
    about: 'report',
    changes: true,
    prepare: reading(
      (id, place, { schoolId }) =>
        call(
          (audience) => ({
            method: 'POST',
            url: addressOf(id, place, audience),
            payload: bodyOf(EXAMPLE_SIGNATURE),
          }),
          async (answer, db) => {
            const { id: found } = answer.json<{ id: string }>();
            const rows = await db.read(ARRANGER, schoolId, (tx) => tx.rows(HANDED_IN, [id, found]));
            return rows.length === 1;
          },
        ),
      // The same file again would be answered as it was and change nothing.
      (db, school, id) => sign(db, school, id, EXAMPLE_TEXT, Buffer.from('before')),
    ),
  },
  checkSignatures: {
    about: 'report',
    changes: true,
    prepare: signed((id, place) => ask(CHECK_SIGNATURES, keyed({ id, ...place }), '"documentSha256":"')),
  },
  reportSignatures: {
    about: 'report',
    prepare: signed((id, place) => ask(SIGNATURES_QUERY, { id, ...place }, '"documentSha256":"')),
  },
  saveSigned: {
    about: 'report',
    prepare: signed((id, place, school) =>
      call(
        (audience) => ({ method: 'GET', url: addressOf(id, place, audience) }),
        ({ statusCode, body }) => statusCode === 200 && body.includes(school.sign),
      ),
    ),
  },
  listChecks: { about: 'account', prepare: always(({ schoolId }) => page('/check', schoolId)) },
  readCheck: {
    about: 'account',
    prepare: always(({ schoolId }) => page(`/check/${schoolId}`, 'Проверить документ')),
  },
  checkDocument: {
    about: 'account',
    prepare: async (db, school) => {
      const id = await freshRun(db, school, { classId: school.classId });
      const text = `%PDF-1.7 ${school.sign} ${id}`;
      await sign(db, school, id, text);
      return call(
        () => ({ method: 'POST', url: `/check/${school.schoolId}`, payload: broughtOf(text) }),
        ({ body }) => body.includes(id) && body.includes('"outcome":"made"'),
      );
    },
  },
};
