import { createHash } from 'node:crypto';
import { asDay } from '@zhurnal/rules';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import { surnameFirst } from '../people/name-person.js';
import type { DemoStaff } from '../people/staff.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import { AMENDMENTS, CHOSEN, PAPERS } from '../words/regulation-words.js';
import type {
  FileContentRow,
  RegulationAmendmentRow,
  RegulationPaperRow,
  RegulationRow,
  StoredFileRow,
} from './kept-rows.js';
import { FOUNDED_AT } from './row-ids.js';
import type { RowIds } from './row-ids.js';
import type { DemoTables } from './tables.js';

type PaperTables = Pick<
  DemoTables,
  'regulation' | 'regulation_amendment' | 'regulation_paper' | 'stored_file' | 'file_content'
>;

/** When something of a day of paper was entered: at noon; undefined: that is still to come. */
function enteredOn(text: string, until: number): number | undefined {
  const day = asDay(text);
  const at = day === undefined ? undefined : instantAt(day, 12 * 60);
  return at !== undefined && at <= until ? at : undefined;
}

/** What the school began with, what its director chose, and what was amended in it by order. */
function regulationRows(
  director: DemoStaff | undefined,
  ids: RowIds,
  until: number,
): { regulation: RegulationRow[]; regulation_amendment: RegulationAmendmentRow[] } {
  const none = { title: '', validFrom: null, adoptedOn: null, orderNumber: '', decidedBy: null };
  const first = {
    id: ids.of('regulation', '', FOUNDED_AT),
    baseProfile: 'federal',
    ...none,
    createdAt: textOfInstant(FOUNDED_AT),
  };
  const chosenAt = enteredOn(CHOSEN.orderedOn, until);
  if (!director || chosenAt === undefined) return { regulation: [first], regulation_amendment: [] };
  const decidedBy = ids.person(director);
  const { baseProfile, title, validFrom, adoptedOn, orderNumber } = CHOSEN;
  const regulationId = ids.of('regulation', baseProfile, chosenAt);
  const chosen = { id: regulationId, baseProfile, title, validFrom, adoptedOn, orderNumber, decidedBy };
  return {
    regulation: [first, { ...chosen, createdAt: textOfInstant(chosenAt) }],
    regulation_amendment: AMENDMENTS.flatMap(
      ({ orderedOn, value, ...amendment }): RegulationAmendmentRow[] => {
        const at = enteredOn(orderedOn, until);
        if (at === undefined) return [];
        return [
          {
            id: ids.of('regulation_amendment', amendment.setting, at),
            regulationId,
            ...amendment,
            toValue: JSON.stringify(value),
            clause: null,
            decidedBy,
            createdAt: textOfInstant(at),
          },
        ];
      },
    ),
  };
}

/** The regulations of the school, and the papers by which the chosen one holds, each with its file. */
export function paperRows({ office }: SchoolPlan, ids: RowIds, until: number): PaperTables {
  const papers: RegulationPaperRow[] = [];
  const files: StoredFileRow[] = [];
  const contents: FileContentRow[] = [];
  const director = office.find(({ key }) => key === 'director');
  const regulations = regulationRows(director, ids, until);
  const regulationId = regulations.regulation.at(-1)?.id ?? '';
  for (const { kind, title, number, day, isPublic, text } of PAPERS) {
    const at = enteredOn(day, until);
    // Nothing holds by papers before it was chosen.
    if (!director || at === undefined || regulations.regulation.length < 2) continue;
    const createdAt = textOfInstant(at);
    const putBy = ids.person(director);
    const fileId = ids.of('stored_file', `paper/${kind}`, at);
    const bytes = Buffer.from(`${title}\n\n${text}`, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({
      id: fileId,
      name: `${title.replaceAll(/[«»]/g, '')}.txt`,
      mediaType: 'text/plain',
      size: bytes.length,
      sha256,
      createdBy: putBy,
      createdAt,
    });
    contents.push({ id: fileId, content: `\\x${bytes.toString('hex')}` });
    papers.push({
      id: ids.of('regulation_paper', kind, at),
      regulationId,
      kind,
      title,
      number,
      datedOn: day,
      signer: surnameFirst(director),
      fileId,
      isPublic,
      putBy,
      createdAt,
    });
  }
  return { ...regulations, regulation_paper: papers, stored_file: files, file_content: contents };
}
