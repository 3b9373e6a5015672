import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REFUSAL_CODES } from '@zhurnal/rules';
import type { RefusalCode } from '@zhurnal/rules';

const codes = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as { [C in RefusalCode]: C };
registerEnumType(codes, {
  name: 'RefusalCode',
  description: "Why the school's rules said no. Words for people live in the apps.",
});

@ObjectType({ description: "A detail of a refusal, for the reader's sentence." })
export class RefusalParam {
  @Field({ description: 'Name of the detail.' })
  name!: string;

  @Field({ description: 'Its value: a number, a day, an id.' })
  value!: string;
}

@ObjectType('Refusal', { description: 'The rules do not allow it; nothing was changed.' })
export class RefusalAnswer {
  @Field(() => codes, { description: 'Which rule objected.' })
  code!: RefusalCode;

  @Field(() => String, {
    nullable: true,
    description: "Clause of the school's regulation that the rule keeps.",
  })
  clause!: string | null;

  @Field(() => [RefusalParam], { description: 'Details for the sentence.' })
  params!: RefusalParam[];
}

/** What a verb answers when a rule objected. */
export interface Refused {
  readonly code: RefusalCode;
  readonly clause?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
}

/** Is the outcome a refusal? Outcomes never carry `code` otherwise. */
export function isRefused(outcome: object): outcome is Refused {
  return 'code' in outcome && (REFUSAL_CODES as readonly string[]).includes(String(outcome.code));
}

/** The refusal as the contract shows it. */
export function answerOf(refusal: Refused): RefusalAnswer {
  return Object.assign(new RefusalAnswer(), {
    code: refusal.code,
    clause: refusal.clause ?? null,
    params: Object.entries(refusal.params ?? {}).map(([name, value]) =>
      Object.assign(new RefusalParam(), { name, value }),
    ),
  });
}
