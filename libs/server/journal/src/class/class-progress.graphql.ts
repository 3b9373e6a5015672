import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClassStudents } from '@zhurnal/attendance';
import { DayScalar, IntColumn, OptionalIntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';

@ObjectType({ description: 'Subjects of a class, as columns, by name.' })
export class ProgressSubjects {
  @Field(() => TextColumn, { description: 'Ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => TextColumn, { description: 'Short names.' })
  shortNames!: string[];
}

@ObjectType({ description: 'Students and subjects that have any mark, as columns.' })
export class ProgressCells {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => OptionalTextColumn, {
    description: 'Averages, two digits after the point; null: no mark with points.',
  })
  averages!: (string | null)[];

  @Field(() => IntColumn, { description: 'How many marks, «точка» not counted.' })
  counts!: number[];

  @Field(() => IntColumn, { description: 'How many «точка» are open: work that is owed.' })
  due!: number[];

  @Field(() => OptionalIntColumn, {
    description: 'The mark the average suggests by the rule of the school; null: none yet.',
  })
  forecasts!: (number | null)[];

  @Field(() => OptionalIntColumn, {
    description: '1 the last marks are better than those before, −1 worse, 0 alike; null: too few marks.',
  })
  trends!: (number | null)[];
}

@ObjectType({
  description: 'Students and subjects they are taught in at the end of the period, without any mark of it.',
})
export class ProgressGaps {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];
}

@ObjectType({ description: "A class's marks over a period: students by subjects." })
export class ClassProgress {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'Name of the period.' })
  periodName!: string;

  @Field(() => DayScalar, { description: 'First day of the period.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day of the period.' })
  to!: string;

  @Field(() => ClassStudents, { description: 'Students of the class in the period, by name.' })
  students!: ClassStudents;

  @Field(() => ProgressSubjects, { description: 'Subjects.' })
  subjects!: ProgressSubjects;

  @Field(() => ProgressCells, { description: 'What the marks come to.' })
  cells!: ProgressCells;

  @Field(() => ProgressGaps, { description: 'Who has no mark yet in what.' })
  gaps!: ProgressGaps;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'By when the deputy has the preliminary report; null: the regulation asks for none (G24-94).',
  })
  reportDue!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that asks for it.' })
  reportClause!: string | null;
}
