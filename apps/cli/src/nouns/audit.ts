import { AUDIT_WORDS } from '../audit-words.js';
import { exportRecord } from '../export-record.js';
import { getSchool } from '../find-school.js';
import { EXIT } from '../noun.js';
import type { Command, Noun } from '../noun.js';
import { verifyRecord } from '../verify-record.js';

async function exportAudit(command: Command): Promise<number> {
  const folder = command.required('out');
  const db = await command.openDatabase();
  const school = await getSchool(db, command.required('school'));
  const manifest = await exportRecord({ db, config: command.config }, school, folder);
  command.print(AUDIT_WORDS.exported(folder, manifest.files['trail.ndjson']?.lines ?? 0));
  command.answer({ folder, files: manifest.files });
  return EXIT.done;
}

async function verifyAudit(command: Command): Promise<number> {
  const [folder = ''] = command.args;
  const { result, isKeyOutside } = await verifyRecord(folder, {
    checkpoints: command.text('checkpoints'),
    receipts: command.text('receipts'),
  });
  command.print(AUDIT_WORDS.checked(result));
  if (!isKeyOutside) command.print(AUDIT_WORDS.ownKey);
  command.print(result.faults === 0 ? AUDIT_WORDS.whole : AUDIT_WORDS.faults(result.faults));
  for (const finding of result.findings) command.print(AUDIT_WORDS.finding(finding));
  command.answer({ ...result, isKeyOutside });
  return result.faults === 0 ? EXIT.done : EXIT.stoppedByFindings;
}

/** The sealed trail: taken out, and checked where there is no database. */
export const auditNoun: Noun = {
  name: 'audit',
  summary: 'журнал изменений: выгрузка и проверка целостности',
  verbs: [
    {
      name: 'export',
      summary: 'выгрузить журнал изменений, таблицы и контрольные точки школы для проверки без базы',
      args: [],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        out: { value: 'ПАПКА', summary: 'куда выгрузить' },
      },
      run: exportAudit,
    },
    {
      name: 'verify',
      summary: 'проверить выгрузку; база не нужна, при нарушениях код выхода 3',
      args: ['ПАПКА'],
      flags: {
        checkpoints: { value: 'ПАПКА', summary: 'контрольные точки, хранящиеся вне базы' },
        receipts: { value: 'ФАЙЛ', summary: 'квитанции учителей' },
      },
      needsNoDatabase: true,
      run: verifyAudit,
    },
  ],
};
