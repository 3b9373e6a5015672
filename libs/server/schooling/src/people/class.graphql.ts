import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DIVISION_FINDINGS } from '@zhurnal/rules';
import type { DivisionFindingCode, Role } from '@zhurnal/rules';
import { DayScalar, PageInfo } from '@zhurnal/platform';
import { RoleEnum } from '@zhurnal/identity';
import { PersonListed } from './person.graphql.js';

const codes = Object.fromEntries(DIVISION_FINDINGS.map((code) => [code, code])) as {
  [C in DivisionFindingCode]: C;
};
registerEnumType(codes, {
  name: 'DivisionFindingCode',
  description: 'A student in none of the subgroups; a student in several; a subgroup without students.',
});

@ObjectType({ description: 'A class in a list.' })
export class ClassListed {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Grade 1–12, where the school gives one.' })
  gradeLevel!: number | null;

  @Field({ description: 'Its letter; empty for the only class of a grade.' })
  letter!: string;

  @Field(() => Int, { description: 'Students enrolled today.' })
  studentCount!: number;

  @Field(() => [String], { description: 'Short names of the class teachers of today.' })
  classTeachers!: string[];

  @Field(() => [String], { description: 'Short names of the educators of today.' })
  educators!: string[];

  @Field(() => String, { nullable: true, description: 'Name of the bells it follows; null: the usual ones.' })
  bellScheduleName!: string | null;

  @Field(() => Int, { description: 'Divisions into subgroups.' })
  divisionCount!: number;
}

@ObjectType({ description: 'A class and the place in the list.' })
export class ClassEdge {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => ClassListed, { description: 'The class.' })
  node!: ClassListed;
}

@ObjectType({ description: 'Classes of the current year, by grade and letter.' })
export class ClassConnection {
  @Field(() => [ClassEdge], { description: 'This part of the list.' })
  edges!: ClassEdge[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@ObjectType({ description: 'A list of bells that a class may follow.' })
export class BellChoice {
  @Field(() => ID, { description: 'The bells.' })
  id!: string;

  @Field({ description: 'Their name.' })
  name!: string;
}

@ObjectType({ description: 'A student of a class on a day.' })
export class StudentOfClass extends PersonListed {
  @Field(() => DayScalar, { description: 'First day in the class.' })
  since!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day in it; null: open.' })
  until!: string | null;
}

@ObjectType({ description: 'A subgroup on a day.' })
export class SubgroupOnDay {
  @Field(() => ID, { description: 'The subgroup.' })
  id!: string;

  @Field(() => Int, { description: 'Its version, for changes.' })
  version!: number;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => [ID], { description: 'Students in it on the day.' })
  memberIds!: string[];
}

@ObjectType({ description: 'What a division leaves to be desired on a day.' })
export class DivisionFindingSeen {
  @Field(() => codes, { description: 'What.' })
  code!: DivisionFindingCode;

  @Field(() => ID, { nullable: true, description: 'The student it is about.' })
  studentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subgroup it is about.' })
  subgroupId!: string | null;
}

@ObjectType({ description: 'A way to divide a class; its subgroups share no students at a time.' })
export class DivisionOfClass {
  @Field({ description: 'Its name; empty when the class is divided in one way only.' })
  name!: string;

  @Field(() => [SubgroupOnDay], { description: 'Its subgroups, by name.' })
  subgroups!: SubgroupOnDay[];

  @Field(() => [DivisionFindingSeen], { description: 'What it leaves to be desired.' })
  findings!: DivisionFindingSeen[];
}

@ObjectType({ description: 'Who holds a duty in a class.' })
export class DutyInClass {
  @Field(() => ID, { description: 'The duty.' })
  id!: string;

  @Field(() => Int, { description: 'Its version, for changes.' })
  version!: number;

  @Field(() => RoleEnum, { description: 'Class teacher or educator.' })
  role!: Role;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;
}

@ObjectType({ description: 'A class with its students, divisions and duties on a day.' })
export class ClassCard {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field(() => Int, { description: 'Its version, for changes.' })
  version!: number;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Grade 1–12, where the school gives one.' })
  gradeLevel!: number | null;

  @Field({ description: 'Its letter.' })
  letter!: string;

  @Field({ description: 'Its year.' })
  yearName!: string;

  @Field(() => DayScalar, { description: 'First day of the year.' })
  yearFrom!: string;

  @Field(() => DayScalar, { description: 'Last day of the year.' })
  yearTo!: string;

  @Field(() => ID, { nullable: true, description: 'The bells it follows; null: the usual ones.' })
  bellScheduleId!: string | null;

  @Field(() => [BellChoice], { description: 'Bells of the year to choose from.' })
  bells!: BellChoice[];

  @Field(() => DayScalar, { description: 'The day this is the state of.' })
  day!: string;

  @Field(() => [StudentOfClass], { description: 'Students on the day, by name.' })
  students!: StudentOfClass[];

  @Field(() => [DivisionOfClass], { description: 'Divisions with those who are in them on the day.' })
  divisions!: DivisionOfClass[];

  @Field(() => [DutyInClass], { description: 'Class teachers and educators, those of today first.' })
  duties!: DutyInClass[];

  @Field(() => [String], { description: 'Operations the caller may call on the class.' })
  can!: string[];
}
