import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar } from '@zhurnal/platform';
import type { PeriodKind } from './grading-period.entity.js';

const kinds = {
  quarter: 'quarter',
  trimester: 'trimester',
  semester: 'semester',
  year: 'year',
} as const satisfies {
  [K in PeriodKind]: K;
};
registerEnumType(kinds, { name: 'PeriodKind', description: 'Kinds of grading periods.' });

@ObjectType({ description: 'A part of one class; subgroups of one division share no students.' })
export class SubgroupOfClass {
  @Field(() => ID, { description: 'The subgroup.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'The division it belongs to; empty when the class is divided in one way only.' })
  division!: string;

  @Field(() => Int, { description: 'Students in it today.' })
  studentCount!: number;
}

@ObjectType('SchoolClass', { description: 'A class of the current year.' })
export class ClassOfSchool {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name: 8 А.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Grade 1–12, where the school gives one.' })
  gradeLevel!: number | null;

  @Field({ description: 'Its letter; empty for the only class of a grade.' })
  letter!: string;

  @Field(() => Int, { description: 'Students enrolled today.' })
  studentCount!: number;

  @Field(() => [SubgroupOfClass], { description: 'Its subgroups, by division and name.' })
  subgroups!: SubgroupOfClass[];
}

@ObjectType('SchoolPeriod', { description: 'A quarter, trimester or half-year of some grades.' })
export class PeriodOfSchool {
  @Field(() => ID, { description: 'The period.' })
  id!: string;

  @Field(() => kinds, { description: 'Its kind.' })
  kind!: PeriodKind;

  @Field(() => Int, { description: 'Its number in the year, from 1.' })
  number!: number;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'First grade it is for.' })
  gradeFrom!: number;

  @Field(() => Int, { description: 'Last grade it is for.' })
  gradeTo!: number;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType('Subject', { description: 'A subject of the school.' })
export class SubjectOfSchool {
  @Field(() => ID, { description: 'The subject.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Its name for narrow columns.' })
  shortName!: string;
}
