/** Every channel passes one suite. */
import { describeChannelConformance } from './conformance.ts';
import { openSlackDriver, openTeamsDriver, openWebDriver } from './drivers.ts';

describeChannelConformance('web', openWebDriver);
describeChannelConformance('teams', openTeamsDriver);
describeChannelConformance('slack', openSlackDriver);
