import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, DecimalScalar, IntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';

@ObjectType({ description: "What the school's regulation asks of the number of marks." })
export class MarkNormBasis {
  @Field({ description: 'Whether it asks for any; without it all numbers that are missing are 0.' })
  exists!: boolean;

  @Field(() => [String], { description: 'Clauses that say so, the deciding one first.' })
  clauses!: string[];

  @Field({ description: 'The words of the clause, in short.' })
  words!: string;

  @Field({ description: 'What the text leaves open and the school has chosen.' })
  choice!: string;
}

@ObjectType({ description: 'Students of a group and their marks of a period, as columns, by name.' })
export class NormStudents {
  @Field(() => TextColumn, { description: 'Ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Family names.' })
  familyNames!: string[];

  @Field(() => TextColumn, { description: 'Given names.' })
  givenNames!: string[];

  @Field(() => OptionalTextColumn, { description: 'Patronymics.' })
  patronymics!: (string | null)[];

  @Field(() => IntColumn, { description: 'Marks, «точка» not counted.' })
  marks!: number[];

  @Field(() => IntColumn, { description: 'Of them for written works that must be counted in.' })
  written!: number[];

  @Field(() => IntColumn, { description: 'Lessons of the period so far.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: 'Of them missed for a valid reason.' })
  excused!: number[];

  @Field(() => IntColumn, { description: 'Marks that the norm asks of this student.' })
  norms!: number[];

  @Field(() => IntColumn, { description: 'Marks still missing, the written ones among them.' })
  missing!: number[];

  @Field(() => IntColumn, { description: 'Marks for written works still missing.' })
  missingWritten!: number[];
}

@ObjectType({ isAbstract: true })
export abstract class NormedGroup {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Its name.' })
  groupName!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field(() => DecimalScalar, { description: 'Lessons a week.' })
  weeklyHours!: string;

  @Field(() => Int, { description: 'Marks the norm asks for in the period; 0: none.' })
  norm!: number;
}

@ObjectType({ description: 'Whether the students of a group have marks enough for a period.' })
export class MarkNorms extends NormedGroup {
  @Field({ description: 'Name of the period.' })
  periodName!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => MarkNormBasis, { description: 'What it rests on.' })
  basis!: MarkNormBasis;

  @Field(() => Int, { description: 'Written works asked for.' })
  normWritten!: number;

  @Field(() => NormStudents, { description: 'The students.' })
  students!: NormStudents;
}

@ObjectType({ description: 'A group among all of the school.' })
export class GroupNorm extends NormedGroup {
  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field(() => [ID], { description: 'Its classes.' })
  classIds!: string[];

  @Field(() => [String], { description: 'Their names.' })
  classNames!: string[];

  @Field(() => Int, { description: 'Students.' })
  students!: number;

  @Field(() => Int, { description: 'Students without a mark.' })
  withoutMarks!: number;

  @Field(() => Int, { description: 'Students with one mark.' })
  withOneMark!: number;

  @Field(() => Int, { description: 'Students who lack nothing.' })
  reached!: number;

  @Field(() => Int, { description: 'Marks missing, of all together.' })
  missing!: number;
}

@ObjectType({ description: 'Whether all groups of some grades have marks enough for a period.' })
export class SchoolNorms {
  @Field({ description: 'Name of the period.' })
  periodName!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => MarkNormBasis, { description: 'What it rests on.' })
  basis!: MarkNormBasis;

  @Field(() => [GroupNorm], { description: 'The groups that get marks, by subject and class.' })
  groups!: GroupNorm[];
}
