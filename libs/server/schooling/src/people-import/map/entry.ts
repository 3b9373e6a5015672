import type { PersonName, PeopleFinding, ReadGuardianKind, Sex } from '@zhurnal/rules';

/** A guardian named in a row. */
export interface GuardianEntry {
  readonly name: PersonName;
  /** As a cell or the header says; null: nobody said. */
  readonly kind: ReadGuardianKind | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Column of the name. */
  readonly column: number;
}

/** A cell that is matched with what the school has: a class, a subgroup. */
export interface NamedCell {
  readonly text: string;
  readonly column: number;
}

/** A subgroup named in a row, with what its column says of the division. */
export interface SubgroupEntry extends NamedCell {
  readonly division: string;
}

/** What one row says, read and checked by itself; null: the row does not say. */
export interface RowEntry {
  readonly row: number;
  readonly name: PersonName;
  readonly nameColumn: number;
  readonly birthDate: string | null;
  readonly birthDateColumn: number | null;
  readonly sex: Sex | null;
  readonly className: NamedCell | null;
  readonly fileNumber: NamedCell | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly enrolledOn: string | null;
  readonly subgroups: readonly SubgroupEntry[];
  readonly position: string | null;
  readonly hiredOn: string | null;
  readonly guardians: readonly GuardianEntry[];
}

/** A row that was read: its entry when nothing in it is an error. */
export interface ReadRow {
  readonly row: number;
  readonly entry: RowEntry | null;
  readonly findings: readonly PeopleFinding[];
}
