import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry, flag, selection, texts } from './fields.ts'
import { select } from './select.ts'

/** Those that are on for every account. AWS: Account Management Reference Guide, "Specify which Regions", 2026-11. */
const ASIA = ['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2']
const EUROPE = ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3']
const AMERICA = ['ca-central-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2']
const REGIONS = [...ASIA, ...EUROPE, ...AMERICA]

export const DescribeRegions = ec2Operation({
  input: z.strictObject({ RegionNames: texts, AllRegions: flag, ...dry, Filters: selection.Filters }),
  readOnly: true,
  needs: needsAll('ec2:DescribeRegions'),
  run(_state, { RegionNames = REGIONS, ...asked }) {
    const unknown = RegionNames.find((name) => !REGIONS.includes(name))
    if (unknown !== undefined) fail('InvalidParameterValue', `Invalid region name: "${unknown}"`)
    const named = RegionNames.map((name) => ({ name, tags: {} }))
    const { items } = select(named, asked, {
      'region-name': ({ name }) => [name],
      'opt-in-status': () => ['opt-in-not-required'],
    })
    return {
      Regions: items.map(({ name }) => ({
        OptInStatus: 'opt-in-not-required',
        RegionName: name,
        Endpoint: `ec2.${name}.amazonaws.com`,
      })),
    }
  },
})
