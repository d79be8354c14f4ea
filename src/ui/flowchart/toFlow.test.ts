import { describe, expect, it } from 'vitest'
import { evaluate, type Policy, type Request } from '#engine'
import { toFlow, wayOf } from './toFlow.ts'

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

function flow(identity: readonly Policy[], hidden = false, asked = request) {
  const policies = { identity }
  const permission = { action: asked.action, resource: asked.resource }
  return toFlow({ permission, request: asked, policies, result: evaluate(asked, policies) }, hidden)
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
    expect(flow([]).edges.find(({ target }) => target === 'end')).toMatchObject({
      source: 'identity',
      look: 'implicitDeny',
    })
    expect(flow([policy('Deny')]).edges.find(({ target }) => target === 'end')).toMatchObject({
      source: 'deny',
      look: 'explicitDeny',
    })
    expect(flow([policy('Allow')]).nodes.some(({ id }) => id === 'end')).toBe(false)
  })

  it('asks the side of the caller first between accounts', () => {
    const accounts = { principal: { id: '111122223333' }, resource: { id: '444455556666' } }
    const { nodes, edges } = flow([], false, { ...request, accounts })
    expect(edges.find(({ target }) => target === 'end')).toMatchObject({ source: 'identity' })
    expect(edges.find(({ target }) => target === 'resource')).toMatchObject({ source: 'session', look: 'quiet' })
    expect(nodes.find(({ id }) => id === 'resource')?.data).toMatchObject({ look: 'notReached', taken: false })
  })

  it('does not say by default where the service itself refuses', () => {
    const asked: Request = {
      ...request,
      principal: { kind: 'root', arn: 'arn:aws:iam::111122223333:root' },
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::111122223333:role/Editor',
    }
    const { nodes } = flow([], false, asked)
    expect(nodes.find(({ id }) => id === 'end')?.data).toMatchObject({ step: 'precheck', note: 'by the service' })
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
    expect(hidden.nodes.some(({ id }) => id === 'end')).toBe(false)
    expect(new Set(hidden.edges.map(({ look }) => look))).toEqual(new Set(['quiet']))
  })

  it('shows a walk only as far as it has come', () => {
    const asked = evaluate(request, { identity: [] })
    const way = wayOf(asked)
    expect(way.at(-1)).toBe('identity')
    const evaluation = {
      permission: { action: request.action, resource: request.resource },
      request,
      policies: { identity: [] },
      result: asked,
    }
    for (let at = 1; at < way.length; at++) {
      const { nodes } = toFlow(evaluation, false, at)
      const seen = nodes.filter(({ data }) => data.look !== 'unknown').map(({ id }) => id)
      expect(seen).toEqual(way.slice(0, at))
    }
    expect(toFlow(evaluation, false, way.length)).toEqual(toFlow(evaluation, false))
  })
})
