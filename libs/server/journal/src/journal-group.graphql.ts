import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MarkScale } from '@zhurnal/rules';
import { PageInfo } from '@zhurnal/platform';
import { ScaleEnum } from './mark.graphql.js';

@ObjectType({ description: 'A journal: one teaching group with its subject and classes.' })
export class JournalGroup {
  @Field(() => ID, { description: 'The teaching group.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Name of the subject.' })
  subjectName!: string;

  @Field(() => [ID], { description: 'Classes its students come from, by name.' })
  classIds!: string[];

  @Field(() => [String], { description: 'Names of these classes.' })
  classNames!: string[];

  @Field(() => Int, { nullable: true, description: 'Grade 1–12, if its classes have one and the same.' })
  gradeLevel!: number | null;

  @Field(() => ScaleEnum, { description: 'Scale a new work starts with.' })
  scale!: MarkScale;

  @Field(() => [String], { description: 'Short names of the teachers whom the timetable names.' })
  teacherNames!: string[];

  @Field(() => Float, { description: 'Lessons a week by the timetable in force.' })
  weeklyLessons!: number;

  @Field(() => [String], { description: 'Operations the caller may call on the group.' })
  can!: string[];
}

@ObjectType({ description: 'A journal and its place in the list.' })
export class JournalGroupEdge {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => JournalGroup, { description: 'The journal.' })
  node!: JournalGroup;
}

@ObjectType({ description: 'Journals, by class and subject.' })
export class JournalGroupConnection {
  @Field(() => [JournalGroupEdge], { description: 'This part of the list.' })
  edges!: JournalGroupEdge[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;
}
