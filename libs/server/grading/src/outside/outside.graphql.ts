import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { OUTSIDE_DOCUMENT_KINDS, OUTSIDE_MARKS_LIMIT, OUTSIDE_MARK_VALUES } from '@zhurnal/rules';
import type { OutsideDocumentKind, OutsideMarkValue } from '@zhurnal/rules';
import {
  DayScalar,
  IdField,
  InstantScalar,
  IsDay,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionField,
} from '@zhurnal/platform';

export const OutsideDocumentKindEnum = {
  CERTIFICATE: 'certificate',
  MARK_LIST: 'mark_list',
  REPORT_CARD: 'report_card',
} as const satisfies Record<string, OutsideDocumentKind>;
registerEnumType(OutsideDocumentKindEnum, {
  name: 'OutsideDocumentKind',
  description: 'On what marks of another institution come: a certificate, a list of marks, or a report card.',
});

@ObjectType({ description: 'Marks of one subject on a document of another institution.' })
export class OutsideMarkLine {
  @Field(() => ID, { description: 'The marks.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Name of the subject.' })
  subject!: string;

  @Field(() => DayScalar, { description: 'First day they are for.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day; they belong to the period in which it lies.' })
  to!: string;

  @Field(() => [String], { description: 'Marks as codes: 2–5, pass, fail.' })
  values!: string[];
}

@ObjectType('OutsideDocument', { description: 'A document of another institution with marks of a student.' })
export class OutsideDocumentSeen {
  @Field(() => ID, { description: 'The document.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Short name of the student.' })
  student!: string;

  @Field({ description: 'Who gave the marks.' })
  institution!: string;

  @Field(() => OutsideDocumentKindEnum, { nullable: true, description: 'What it is; null: there is none.' })
  kind!: OutsideDocumentKind | null;

  @Field({ description: 'Number; empty: none.' })
  number!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the document; null: not said.' })
  datedOn!: string | null;

  @Field({ description: 'Whether it has the seal of the institution.' })
  hasSeal!: boolean;

  @Field({ description: 'Whether its marks are accepted: the document is there, dated and sealed.' })
  isAccepted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the scan, read under /files/outside/<student>/<document>; null: none.',
  })
  scan!: string | null;

  @Field({ description: 'Short name of who entered it.' })
  enteredBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  enteredAt!: string;

  @Field(() => [OutsideMarkLine], { description: 'Its marks.' })
  marks!: OutsideMarkLine[];
}

@ObjectType({ description: 'A subject that the student learns.' })
export class OutsideSubject {
  @Field(() => ID, { description: 'The subject.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'Marks that other institutions gave a student.' })
export class OutsideMarks {
  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field({ description: 'Whether the regulation counts them for the mark of the period.' })
  isCounted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Clause or act by which it does; null: the choice of the school.',
  })
  clause!: string | null;

  @Field(() => [OutsideDocumentSeen], { description: 'Documents by their days.' })
  documents!: OutsideDocumentSeen[];

  @Field(() => [OutsideSubject], { description: 'Subjects of the student, for who may enter marks.' })
  subjects!: OutsideSubject[];

  @Field(() => [String], { description: 'What the caller may do here.' })
  can!: string[];
}

@ObjectType({ description: 'A student of the class.' })
export class OutsideStudent {
  @Field(() => ID, { description: 'The student.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;
}

@ObjectType({ description: 'Marks of other institutions of a class in its year.' })
export class OutsideMarkRegister {
  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field({ description: 'Name of the class.' })
  className!: string;

  @Field({ description: 'Name of the academic year.' })
  year!: string;

  @Field({ description: 'Whether the regulation counts them for the mark of the period.' })
  isCounted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Clause or act by which it does; null: the choice of the school.',
  })
  clause!: string | null;

  @Field(() => [OutsideDocumentSeen], { description: 'Documents by the names of the students.' })
  documents!: OutsideDocumentSeen[];

  @Field(() => [OutsideStudent], { description: 'Who is in the class today, by name.' })
  students!: OutsideStudent[];

  @Field(() => [String], { description: 'What the caller may do here.' })
  can!: string[];
}

@InputType({ description: 'Marks of one subject.' })
export class OutsideLineInput {
  @IdField('The marks: made by the client.')
  id!: string;

  @IdField('The subject.')
  subjectId!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day they are for.' })
  from!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(OUTSIDE_MARKS_LIMIT)
  @IsIn(OUTSIDE_MARK_VALUES, { each: true })
  @Field(() => [String], { description: 'Marks as codes: 2–5, pass, fail; 1–20.' })
  values!: OutsideMarkValue[];
}

@InputType({ description: 'A document of another institution, with marks that are added to it.' })
export class RecordOutsideMarksInput extends KeyedInput {
  @IdField('The document; of a new one made by the client.')
  id!: string;

  @IdField('The student.')
  studentId!: string;

  @TextField(200, 'Who gave the marks.')
  institution!: string;

  @IsOptional()
  @IsIn(OUTSIDE_DOCUMENT_KINDS)
  @Field(() => OutsideDocumentKindEnum, {
    nullable: true,
    description: 'What it is; null: there is none yet.',
  })
  kind?: OutsideDocumentKind | null;

  @TextField(100, 'Number; empty: none.', '')
  number!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Day of the document; null: not said.' })
  datedOn?: string | null;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether it has the seal of the institution.' })
  hasSeal!: boolean;

  @OptionalIdField('Scan that was sent to /files/outside/<student>; null: as it is.')
  fileId?: string | null;

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OutsideLineInput)
  @Field(() => [OutsideLineInput], { description: 'Marks that are added, subject by subject.' })
  marks!: OutsideLineInput[];

  @VersionField(0, 'Version the client saw; 0 for a new document.')
  expectedVersion!: number;
}

@InputType({ description: 'Marks that were entered by mistake.' })
export class RemoveOutsideMarkInput extends KeyedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('The marks of one subject.')
  id!: string;

  @TextField(300, 'Why they are taken out.')
  reason!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

export const OutsideMarksAnswer = createUnionType({
  name: 'OutsideMarksAnswer',
  description: 'The marks of the student after the change, or why it was refused.',
  types: () => [OutsideMarks, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : OutsideMarks),
});
