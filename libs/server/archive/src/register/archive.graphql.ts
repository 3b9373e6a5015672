import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { KeepingState, KeepingWant, MediumKind, PrintedSheet } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';

export const MediumKindEnum = {
  USB: 'usb',
  DISK: 'disk',
  OPTICAL: 'optical',
  OTHER: 'other',
} as const satisfies Record<string, MediumKind>;
registerEnumType(MediumKindEnum, {
  name: 'MediumKind',
  description: 'A medium of the archive: a USB stick, a disk, an optical disc, something else.',
});

export const PrintedSheetEnum = {
  JOURNAL: 'journal',
  SUMMARY: 'summary',
} as const satisfies Record<string, PrintedSheet>;
registerEnumType(PrintedSheetEnum, {
  name: 'PrintedSheet',
  description: 'What was printed of a class: the journal, or the summary sheet of its year alone.',
});

export const KeepingStateEnum = {
  NOT_MADE: 'not_made',
  NO_MEDIUM: 'no_medium',
  ONE_MEDIUM: 'one_medium',
  TWO_MEDIA: 'two_media',
  CHECKED: 'checked',
  CHECK_OVERDUE: 'check_overdue',
  DAMAGED: 'damaged',
} as const satisfies Record<string, KeepingState>;
registerEnumType(KeepingStateEnum, {
  name: 'KeepingState',
  description:
    'How the package of a class stands: not made, on no medium, on one, on several, all copies checked within a year, a check overdue, a copy found damaged.',
});

export const KeepingWantEnum = {
  PACKAGE: 'package',
  SECOND_MEDIUM: 'second_medium',
  OTHER_ROOM: 'other_room',
  OTHER_HOLDER: 'other_holder',
  DIRECTOR_COPY: 'director_copy',
  DEPUTY_COPY: 'deputy_copy',
  WHOLE_COPY: 'whole_copy',
  CHECK: 'check',
} as const satisfies Record<string, KeepingWant>;
registerEnumType(KeepingWantEnum, {
  name: 'KeepingWant',
  description:
    'What is missing: the package, a second medium, another room, another holder, a copy with the director, one with a deputy, a whole copy, a check.',
});

@ObjectType({ description: 'A year of the school.' })
export class ArchiveYearName {
  @Field(() => ID, { description: 'The year.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'Somebody of the staff who may hold a medium.' })
export class ArchiveHolder {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;
}

@ObjectType({ description: 'A copy of a package on a medium.' })
export class ArchivedCopy {
  @Field(() => ID, { description: 'The medium.' })
  mediumId!: string;

  @Field({ description: 'What is written on it.' })
  label!: string;

  @Field({ description: 'Where it lies.' })
  room!: string;

  @Field({ description: 'Short name of who holds it.' })
  holder!: string;

  @Field(() => DayScalar, { description: 'When the package was put there.' })
  putOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When it was checked last; null: it was not.' })
  checkedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the last check found: whole, damaged, absent, unknown; null: there was none.',
  })
  outcome!: string | null;

  @Field(() => DayScalar, { description: 'Until when it is to be checked again.' })
  checkDueOn!: string;
}

@ObjectType({ description: 'A package of a class and its year.' })
export class ArchivedPackage {
  @Field(() => ID, { description: 'The package.' })
  id!: string;

  @Field({ description: 'Name of its file.' })
  name!: string;

  @Field({ description: 'Its SHA-256.' })
  sha256!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field({ description: 'The last entry in it.' })
  asOf!: string;

  @Field({ description: 'When it was made.' })
  madeAt!: string;

  @Field(() => String, { nullable: true, description: 'Short name of who made it; null: by the command.' })
  madeBy!: string | null;

  @Field(() => [ArchivedCopy], { description: 'Where it lies.' })
  copies!: ArchivedCopy[];
}

@ObjectType({ description: 'A class of the year, and how its package stands.' })
export class ArchiveClass {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'All of its periods are closed: the summary sheet may go to the archive.' })
  isFinished!: boolean;

  @Field(() => KeepingStateEnum, { description: 'How the package stands.' })
  state!: KeepingState;

  @Field({ description: 'It lies on two whole copies in different rooms with different holders.' })
  isKept!: boolean;

  @Field(() => [KeepingWantEnum], { description: 'What is missing.' })
  wants!: KeepingWant[];

  @Field(() => ArchivedPackage, { nullable: true, description: 'The last package; null: none was made.' })
  package!: ArchivedPackage | null;
}

@ObjectType({ description: 'A medium of the archive.' })
export class ArchiveMediumRow {
  @Field(() => ID, { description: 'The medium.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field({ description: 'What is written on it.' })
  label!: string;

  @Field(() => MediumKindEnum, { description: 'What it is.' })
  kind!: MediumKind;

  @Field(() => ID, { description: 'Who holds it.' })
  holderId!: string;

  @Field({ description: 'Short name of who holds it.' })
  holder!: string;

  @Field({ description: 'Where it lies.' })
  room!: string;

  @Field(() => DayScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => Int, { description: 'How many packages lie on it.' })
  packageCount!: number;
}

@ObjectType({ description: 'A printed copy.' })
export class PrintedCopy {
  @Field(() => ID, { description: 'The copy; it stands on the paper.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field({ description: 'The class.' })
  className!: string;

  @Field(() => PrintedSheetEnum, { description: 'What was printed.' })
  sheet!: PrintedSheet;

  @Field(() => DayScalar, { description: 'First day.' })
  fromDay!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  toDay!: string;

  @Field({ description: 'SHA-256 of the data on it.' })
  sha256!: string;

  @Field(() => Int, { description: 'Number of the copy.' })
  copyNumber!: number;

  @Field({ description: 'The journal was finished when it was printed; otherwise it is preliminary.' })
  isFinal!: boolean;

  @Field({ description: 'Short name of who printed it.' })
  printedBy!: string;

  @Field({ description: 'When.' })
  printedAt!: string;

  @Field({ description: 'Where the paper lies; empty: not said yet.' })
  place!: string;

  @Field({ description: 'Who signed it; empty: not said yet.' })
  signedBy!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When it was signed.' })
  signedOn!: string | null;
}

@ObjectType({ description: 'A check of the media.' })
export class ArchiveCheckRow {
  @Field(() => ID, { description: 'The check.' })
  id!: string;

  @Field({ description: 'When the media were hashed.' })
  checkedAt!: string;

  @Field(() => Int, { description: 'How many copies were looked at.' })
  copyCount!: number;

  @Field(() => Int, { description: 'How many of them are not as they should be.' })
  faultCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Short name of who recorded it; null: by the command.',
  })
  recordedBy!: string | null;
}

@ObjectType({ description: 'The registers of the archive over a year.' })
export class ArchiveAnswer {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => ID, { description: 'The year.' })
  yearId!: string;

  @Field(() => [ArchiveYearName], { description: 'All years, the last one first.' })
  years!: ArchiveYearName[];

  @Field({ description: 'The regulation wants one copy with the director and one with a deputy.' })
  namesHolders!: boolean;

  @Field(() => [ArchiveClass], { description: 'Classes of the year.' })
  classes!: ArchiveClass[];

  @Field(() => [ArchiveMediumRow], { description: 'Media that are kept.' })
  media!: ArchiveMediumRow[];

  @Field(() => [PrintedCopy], { description: 'Printed copies of the year, the last one first.' })
  prints!: PrintedCopy[];

  @Field(() => [ArchiveCheckRow], { description: 'The last checks of media, newest first.' })
  checks!: ArchiveCheckRow[];

  @Field(() => [ArchiveHolder], { description: 'Who may hold a medium.' })
  staff!: ArchiveHolder[];

  @Field(() => [String], { description: 'What the caller may do.' })
  can!: string[];
}
