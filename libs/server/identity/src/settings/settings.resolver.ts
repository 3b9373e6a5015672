import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TheCall } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { PersonalSettings } from './personal-settings.js';
import { PersonalSettingsSeen, SaveMySettingsInput } from './settings.graphql.js';

@Resolver()
export class SettingsResolver {
  constructor(@Inject(PersonalSettings) private readonly settings: PersonalSettings) {}

  @Query(() => PersonalSettingsSeen, { description: 'How the account likes its pages.' })
  mySettings(@TheCall() call: Call): Promise<PersonalSettingsSeen> {
    return this.settings.get(call.openToAccount().accountId);
  }

  @Mutation(() => PersonalSettingsSeen, {
    description: 'Keeps choices of the account; the same request once more changes nothing.',
  })
  saveMySettings(
    @TheCall() call: Call,
    @Args('input', { description: 'What is chosen now.' }) input: SaveMySettingsInput,
  ): Promise<PersonalSettingsSeen> {
    return this.settings.save(call.openToAccount().accountId, { ...input });
  }
}
