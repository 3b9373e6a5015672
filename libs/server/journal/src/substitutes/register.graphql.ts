import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StaffAbsenceKind } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';
import { StaffAbsenceKindEnum, TeacherName } from '@zhurnal/timetable';

export const SubstitutionPartEnum = { REPLACED: 'replaced', REPLACING: 'replacing' } as const;
registerEnumType(SubstitutionPartEnum, {
  name: 'SubstitutionPart',
  description: 'Whether others gave lessons of the teacher, or the teacher those of others.',
});

@ObjectType({ description: 'A lesson that somebody gave in place of its teacher.' })
export class RegisteredSubstitution {
  @Field(() => ID, { description: 'The substitution.' })
  id!: string;

  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  group!: string;

  @Field(() => [String], { description: 'Names of its classes.' })
  classes!: string[];

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => [TeacherName], { description: 'Whose place was taken.' })
  absent!: TeacherName[];

  @Field(() => TeacherName, { description: 'Who gave the lesson.' })
  substitute!: TeacherName;

  @Field(() => StaffAbsenceKindEnum, { nullable: true, description: 'Why; null: nobody said it.' })
  reason!: StaffAbsenceKind | null;

  @Field({ description: 'Words to the reason; empty: none.' })
  note!: string;

  @Field({ description: 'What was taught; empty: it is not recorded.' })
  topic!: string;

  @Field({ description: 'Whether the lesson is stated to have been given.' })
  isHeld!: boolean;

  @Field({ description: 'Whether it was the substitute who stated it.' })
  isHeldBySubstitute!: boolean;
}

@ObjectType({ description: 'Hours of a teacher in a month for one reason.' })
export class SubstitutionHours extends TeacherName {
  @Field({ description: 'Month as 2026-11.' })
  month!: string;

  @Field(() => SubstitutionPartEnum, { description: 'Replaced by others, or replacing them.' })
  part!: 'replaced' | 'replacing';

  @Field(() => StaffAbsenceKindEnum, { nullable: true, description: 'Why; null: nobody said it.' })
  reason!: StaffAbsenceKind | null;

  @Field(() => Int, { description: 'Lessons, each an hour of teaching.' })
  hours!: number;
}

@ObjectType({ description: 'The register of substitutions of some days.' })
export class SubstitutionRegister {
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => [RegisteredSubstitution], { description: 'By days and lessons.' })
  rows!: RegisteredSubstitution[];

  @Field(() => [SubstitutionHours], { description: 'Hours by teacher, month and reason.' })
  totals!: SubstitutionHours[];
}
