import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@zhurnal/platform';

@ObjectType({ description: 'One field of one record, changed once: who, when, from what to what.' })
export class HistoryEntry {
  @Field(() => InstantScalar, { description: 'When the change was made.' })
  at!: Date;

  @Field({ description: "Short name of the person, or the name of the program's part that made the change." })
  who!: string;

  @Field({ description: 'Roles the person acted with, joined by "+"; empty when unknown.' })
  role!: string;

  @Field({ description: 'What was changed: mark, attendance, record, homework, homework_file or work.' })
  what!: string;

  @Field(() => ID, { nullable: true, description: 'The student, where the record is about one.' })
  studentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The work, where the record is a mark or a work.' })
  workId!: string | null;

  @Field(() => Int, { nullable: true, description: "Which of a student's marks in the work, from 1." })
  ordinal!: number | null;

  @Field({
    description: 'Name of the field: value, comment, fact, reason, topic, held, text, due_on and so on.',
  })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it was before; null: nothing.' })
  old!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null: nothing.' })
  new!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason given with the change, such as a number of a request.',
  })
  reason!: string | null;

  @Field({ description: 'The request that made the change, as the log of the server knows it.' })
  requestId!: string;
}
