import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { titleOfReport } from '../say.js';
import { reportWords } from '../words/words.js';
import { nameOfSignature } from './signatures.js';

/** Documents of a class that were given for signing, with the signatures that they have, as they came. $2 class. */
const SIGNED_OF_CLASS = sql(
  'reports.signatures.of-class',
  `select r.code, r.language, d.prepared_at as "preparedAt", c.content,
          coalesce((select array_agg(x.content order by s.received_at, s.id)
             from report_signature s join signed_content x on x.school_id = $1 and x.id = s.id
            where s.school_id = $1 and s.document_id = d.id and s.deleted_at is null), '{}') as signatures
     from report_document d
     join report_run r on r.school_id = $1 and r.id = d.id and r.deleted_at is null
     join signed_content c on c.school_id = $1 and c.id = d.id
    where d.school_id = $1 and r.class_id = $2 and d.deleted_at is null
      and exists (select from report_signature s where s.school_id = $1 and s.document_id = d.id and s.deleted_at is null)
    order by d.prepared_at, d.id`,
);

interface SignedRow {
  readonly code: string;
  readonly language: 'ru' | 'en';
  readonly preparedAt: Date;
  readonly content: Buffer;
  readonly signatures: readonly Buffer[];
}

/** A file and the signatures beside it, by their names. */
export interface SignedFiles {
  readonly name: string;
  readonly content: Buffer;
  readonly signatures: Readonly<Record<string, Buffer>>;
}

/** The signed documents of a class, in the order in which they were given for signing. */
export async function readSignedOfClass(tx: ReadTx, classId: string): Promise<readonly SignedFiles[]> {
  const rows = await tx.rows<SignedRow>(SIGNED_OF_CLASS, [classId]);
  return rows.map(({ code, language, preparedAt, content, signatures }, at) => {
    const title = titleOfReport(reportWords(language), code).replaceAll(/[\\/:*?"<>|]/g, ' ');
    const name = `${String(at + 1).padStart(3, '0')} ${title} ${preparedAt.toISOString().slice(0, 10)}.pdf`;
    const named = signatures.map(
      (one, each) => [nameOfSignature(name, each, signatures.length), one] as const,
    );
    return { name, content, signatures: Object.fromEntries(named) };
  });
}
