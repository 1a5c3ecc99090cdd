import type { Config } from '#platform/config.ts'
import { httpSmsGateway } from './http-sms-gateway.ts'
import { mailChannel } from './mail-channel.ts'
import type { OutsideChannels } from './outside-channel.ts'

/** The ways out of Polis that the settings name. */
export const channelsFrom = ({ mail, smsUrl }: Pick<Config, 'mail' | 'smsUrl'>): OutsideChannels => ({
  ...(mail && { email: mailChannel(mail) }),
  ...(smsUrl && { sms: httpSmsGateway(smsUrl) }),
})
