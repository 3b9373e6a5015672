import {
  PEOPLE_IMPORT_LIMITS,
  dayOfSerial,
  isReadName,
  peopleFinding,
  readDate,
  readEmail,
  readName,
  readPhone,
  readSex,
  splitFullName,
  writeDate,
} from '@zhurnal/rules';
import type {
  Day,
  FindingExtras,
  PeopleField,
  PeopleFinding,
  PeopleFindingCode,
  PersonName,
  Sex,
} from '@zhurnal/rules';
import type { MappedCell, MappedRow } from './map-rows.js';

/** Longest text of a position or a number of a file. */
const SHORT_TEXT = 200;

/** What reading needs to know of the file and the day. */
export interface ReadingFacts {
  readonly today: Day;
  readonly isFrom1904: boolean;
}

/** Reads the cells of one row and collects what is wrong with them. */
export class CellReader {
  readonly findings: PeopleFinding[] = [];

  constructor(
    readonly mapped: MappedRow,
    private readonly facts: ReadingFacts,
  ) {}

  add(
    code: PeopleFindingCode,
    cell: MappedCell | undefined,
    params: Readonly<Record<string, string>> = {},
    extras: FindingExtras = {},
  ): void {
    const place = { row: this.mapped.row, column: cell?.column ?? null, value: cell?.text ?? '' };
    this.findings.push(peopleFinding(code, place, params, extras));
  }

  /** The cell of a field that stands in one column; a formula's error is reported once. */
  cell(field: PeopleField): MappedCell | undefined {
    const cell = this.mapped.cellsOf(field)[0];
    if (!cell) return undefined;
    if (cell.kind === 'error' || /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|Н\/Д)$/.test(cell.text)) {
      this.add('CELL_ERROR', cell);
      return undefined;
    }
    if (cell.text.length > PEOPLE_IMPORT_LIMITS.cell) {
      this.add(
        'VALUE_TOO_LONG',
        { ...cell, text: `${cell.text.slice(0, 40)}…` },
        { limit: String(PEOPLE_IMPORT_LIMITS.cell) },
      );
      return undefined;
    }
    return cell;
  }

  text(field: PeopleField): string | null {
    const cell = this.cell(field);
    if (cell && cell.text.length > SHORT_TEXT) {
      this.add('VALUE_TOO_LONG', cell, { limit: String(SHORT_TEXT) });
      return null;
    }
    return cell?.text ?? null;
  }

  /** The name out of one column or three; undefined after a finding, null when the cells are empty. */
  name(fields: Readonly<Record<'fullName' | keyof PersonName, PeopleField>>): {
    readonly name: PersonName;
    readonly column: number;
  } | null {
    const whole = this.cell(fields.fullName);
    const [family, given, patronymic] = [
      this.cell(fields.familyName),
      this.cell(fields.givenName),
      this.cell(fields.patronymic),
    ];
    const first = family ?? given ?? whole;
    if (!first) return null;
    const isInParts = family !== undefined || given !== undefined;
    const parts = isInParts
      ? { familyName: family?.text ?? '', givenName: given?.text ?? '', patronymic: patronymic?.text ?? null }
      : splitFullName(whole?.text ?? '');
    const shown = {
      ...first,
      text: isInParts
        ? [parts.familyName, parts.givenName, parts.patronymic].filter(Boolean).join(' ')
        : first.text,
    };
    const read = readName(parts);
    if (!isReadName(read)) {
      // A spelling can be taken over with one press only where the whole name is one cell.
      const suggestion = read.fault === 'MIXED_LETTERS' && !isInParts ? read.suggestion : undefined;
      const params = read.fault === 'MIXED_LETTERS' ? { letters: read.letters } : {};
      this.add(`NAME_${read.fault}` as const, shown, params, { suggestion });
      return null;
    }
    const { name, isRecased } = read;
    if (isRecased) {
      const written = [name.familyName, name.givenName, name.patronymic].filter(Boolean).join(' ');
      this.add('NAME_CASE', shown, { name: written });
    }
    return { name, column: first.column };
  }

  date(field: PeopleField, isPast: boolean): { readonly day: Day; readonly column: number } | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const serial = cell.kind === 'number' ? dayOfSerial(cell.text, this.facts.isFrom1904) : undefined;
    if (serial) this.add('DATE_FROM_NUMBER', cell, { day: writeDate(serial) });
    const read = serial ? { day: serial } : readDate(cell.text, this.facts.today);
    if (read && 'isShort' in read) {
      this.add('DATE_TWO_DIGIT_YEAR', cell, {}, { suggestion: read.suggestion });
      return null;
    }
    if (!read) {
      this.add('DATE_INVALID', cell);
      return null;
    }
    const isFuture = isPast && read.day > this.facts.today;
    if (isFuture || read.day < '1920-01-01' || read.day > '2100-01-01') {
      this.add('DATE_IMPOSSIBLE', { ...cell, text: writeDate(read.day) });
      return null;
    }
    return { day: read.day, column: cell.column };
  }

  sex(field: PeopleField): Sex | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const sex = readSex(cell.text);
    if (!sex) this.add('SEX_UNREADABLE', cell);
    return sex ?? null;
  }

  phone(field: PeopleField): string | null {
    const cell = this.cell(field);
    if (!cell || isDash(cell.text)) return null;
    const read = readPhone(cell.text);
    if (!read) this.add('PHONE_UNREADABLE', cell);
    else if (read.isOneOfSeveral) this.add('PHONE_SEVERAL', cell, { phone: read.phone });
    return read?.phone ?? null;
  }

  email(field: PeopleField): string | null {
    const cell = this.cell(field);
    if (!cell || isDash(cell.text)) return null;
    const email = readEmail(cell.text);
    if (!email) this.add('EMAIL_UNREADABLE', cell);
    return email ?? null;
  }
}

/** «нет» and dashes stand for nothing. */
export const isDash = (text: string): boolean => /^(?:[-–—]+|нет|отсутствует)$/i.test(text);
