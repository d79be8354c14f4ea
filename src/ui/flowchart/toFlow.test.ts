import { describe, expect, it } from 'vitest'
import { evaluate, type Policy, type Request } from '#engine'
import { toFlow } from './toFlow.ts'

const request: Request = {
  principal: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ben' },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/a.jpg',
  accounts: { principal: { id: '111122223333' }, resource: { id: '111122223333' } },
  context: {},
}

function policy(Effect: string): Policy {
  const document = { Version: '2012-10-17', Statement: [{ Sid: 'One', Effect, Action: '*', Resource: '*' }] }
  return { id: Effect, name: Effect, type: 'identity', document }
}

function flow(identity: readonly Policy[], hidden = false) {
  const policies = { identity }
  const permission = { action: request.action, resource: request.resource }
  return toFlow({ permission, request, policies, result: evaluate(request, policies) }, hidden)
}

const looks = (chart: ReturnType<typeof flow>) => Object.fromEntries(chart.nodes.map(({ id, data }) => [id, data.look]))

describe('toFlow', () => {
  it('keeps every node in its place, whatever the decision', () => {
    const places = [flow([]), flow([policy('Allow')]), flow([policy('Deny')]), flow([], true)].map(({ nodes }) =>
      nodes.filter(({ type }) => type === 'step').map(({ id, position }) => ({ id, position })),
    )
    for (const one of places) expect(one).toEqual(places[0])
    expect(places[0]).toHaveLength(11)
  })

  it('ends beside the step that refused', () => {
    expect(flow([]).edges.find(({ target }) => target === 'denied')).toMatchObject({
      source: 'identity',
      look: 'implicitDeny',
    })
    expect(flow([policy('Deny')]).edges.find(({ target }) => target === 'denied')).toMatchObject({
      source: 'deny',
      look: 'explicitDeny',
    })
    expect(flow([policy('Allow')]).nodes.some(({ id }) => id === 'denied')).toBe(false)
  })

  it('says of a step that was not reached what it would have said', () => {
    const { nodes } = flow([policy('Deny'), policy('Allow')])
    expect(nodes.find(({ id }) => id === 'identity')?.data).toMatchObject({
      look: 'notReached',
      note: 'Not reached; One would have allowed it',
    })
  })

  it('gives nothing away while it is hidden', () => {
    const open = flow([])
    const hidden = flow([], true)
    expect(looks(open).identity).toBe('implicitDeny')
    expect(
      new Set(
        Object.entries(looks(hidden))
          .filter(([id]) => id !== 'precheck')
          .map(([, look]) => look),
      ),
    ).toEqual(new Set(['unknown']))
    expect(hidden.nodes.some(({ id }) => id === 'denied')).toBe(false)
    expect(new Set(hidden.edges.map(({ look }) => look))).toEqual(new Set(['quiet']))
  })
})
