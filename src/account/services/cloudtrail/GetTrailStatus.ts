import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { present } from '../../present.ts'
import { trailOperation } from './trailOperation.ts'

export const GetTrailStatus = trailOperation({
  input: z.strictObject({ Name: z.string() }),
  action: 'cloudtrail:GetTrailStatus',
  readOnly: true,
  name: ({ Name }) => Name,
  run({ logging, startedAt, stoppedAt, deliveredAt, deliveryError }) {
    const [started, stopped, delivered] = [startedAt, stoppedAt, deliveredAt].map((time) =>
      time === undefined ? undefined : iso(time),
    )
    return {
      IsLogging: logging,
      ...present({
        LatestDeliveryError: deliveryError,
        LatestDeliveryTime: delivered,
        StartLoggingTime: started,
        StopLoggingTime: stopped,
      }),
      // The same again as texts, which are empty for what never happened.
      LatestDeliveryAttemptTime: delivered ?? '',
      LatestNotificationAttemptTime: '',
      LatestNotificationAttemptSucceeded: '',
      LatestDeliveryAttemptSucceeded: delivered ?? '',
      TimeLoggingStarted: started ?? '',
      TimeLoggingStopped: stopped ?? '',
    }
  },
})
