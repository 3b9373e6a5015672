import { Field, IntersectionType, ObjectType } from '@nestjs/graphql';
import { FlagColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';
import { PlacesOfChildren, RemarkColumns, SubjectsOfChildren } from './family-columns.graphql.js';

@ObjectType({ description: 'Remarks of the last 7 days, as columns, newest first; at most 30 a child.' })
export class FamilyRemarks extends IntersectionType(RemarkColumns, SubjectsOfChildren) {
  @Field(() => TextColumn, { description: 'Days of the lessons.' })
  dates!: string[];
}

@ObjectType({
  description: 'Homework posted in the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyPosted extends SubjectsOfChildren {
  @Field(() => TextColumn, { description: 'Days in the school on which it was posted.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'What is to be done, the first 200 characters.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Days it must be ready.' })
  dueOn!: string[];

  @Field(() => TextColumn, { description: 'When it was posted.' })
  at!: string[];
}

@ObjectType({
  description:
    'Lessons from yesterday on that were changed in the last 7 days, as columns, newest change first; at most 30 a child.',
})
export class FamilyChanges extends PlacesOfChildren {
  @Field(() => FlagColumn, {
    description: 'Whether the lesson was cancelled; otherwise somebody else gives it.',
  })
  cancelled!: boolean[];

  @Field(() => TextColumn, { description: 'When it was changed.' })
  at!: string[];
}

@ObjectType({
  description:
    "What of each child's news the caller has seen, on any device, as columns, one for each child. A visit ends with 30 minutes without a look.",
})
export class FamilyVisits {
  @Field(() => OptionalTextColumn, {
    description: 'News later than this are new since the last visit; null: nothing was seen before.',
  })
  seenUntil!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'News later than this have not been shown at all; null: nothing was.',
  })
  shownUntil!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'When the last visit ended; null: there was none.' })
  since!: (string | null)[];

  @Field(() => FlagColumn, { description: 'Whether this look begins another visit.' })
  isNew!: boolean[];
}
