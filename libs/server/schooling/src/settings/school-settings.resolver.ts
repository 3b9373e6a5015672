import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { getSchoolSettings, saveSchoolSettings } from './school-settings.js';
import type { SchoolSettingsFacts } from './school-settings.js';
import {
  SaveSchoolSettingsAnswer,
  SaveSchoolSettingsInput,
  SchoolSettingsSeen,
} from './school-settings.graphql.js';

/** Who may change what is seen. */
const CHANGE = 'saveSchoolSettings';

@Resolver()
export class SchoolSettingsResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Query(() => SchoolSettingsSeen, { description: 'The school itself, as its administrator has set it.' })
  schoolSettings(@TheCall() call: Call): Promise<SchoolSettingsSeen> {
    return call.read([], async (tx) => ({
      ...(await getSchoolSettings(tx, this.clock)),
      can: await call.can(tx, [CHANGE], { kind: 'person', id: call.actor.personId }),
    }));
  }

  @Mutation(() => SaveSchoolSettingsAnswer, {
    description: 'Sets name, time zone, school days and the language of printed forms.',
  })
  async saveSchoolSettings(
    @TheCall() call: Call,
    @Args('input', { description: 'The school itself, whole.' }) input: SaveSchoolSettingsInput,
  ): Promise<typeof SaveSchoolSettingsAnswer> {
    const { clientMutationId: key, expectedVersion, ...wanted } = input;
    const outcome = await call.write<SchoolSettingsFacts | Refused>([], { key, content: input }, (tx) =>
      saveSchoolSettings(tx, wanted, expectedVersion, this.clock),
    );
    return isRefused(outcome) ? answerOf(outcome) : { ...outcome, can: [CHANGE] };
  }
}
