import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@zhurnal/platform';

@ObjectType({ description: 'A request that changed what is written in a journal.' })
export class JournalMoment {
  @Field(() => InstantScalar, {
    description: 'When it was done: the page as of this instant shows what it did.',
  })
  at!: string;

  @Field({ description: "Short name of who acted, or the name of the program's part." })
  who!: string;

  @Field({ description: 'Roles the person acted with, joined by "+"; empty: unknown.' })
  role!: string;

  @Field({ description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'How many marks it changed.' })
  marks!: number;

  @Field(() => Int, { description: 'How many absences.' })
  absences!: number;

  @Field(() => Int, { description: 'How many works.' })
  works!: number;

  @Field(() => Int, { description: 'How many records of lessons.' })
  records!: number;

  @Field(() => Int, { description: 'How many pieces of homework.' })
  homework!: number;

  @Field(() => Int, { description: 'How many lessons of the timetable, with who gives them.' })
  lessons!: number;
}

@ObjectType({ description: 'Moments of a journal, newest first.' })
export class JournalMoments {
  @Field(() => [JournalMoment], { description: 'At most 200.' })
  moments!: JournalMoment[];

  @Field({ description: 'Whether there are older ones.' })
  hasMore!: boolean;
}
