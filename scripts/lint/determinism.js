// Lint: below the ui there is neither a clock nor chance; time and ids come from the World.

const FORBIDDEN = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  crypto: ['randomUUID', 'getRandomValues'],
}

const determinism = {
  create(context) {
    const report = (node, what) =>
      context.report({ node, message: `${what} has no place below src/ui: time and ids come from the World.` })
    return {
      MemberExpression(node) {
        const { object, property } = node
        if (
          object.type === 'Identifier' &&
          property.type === 'Identifier' &&
          FORBIDDEN[object.name]?.includes(property.name)
        )
          report(node, `${object.name}.${property.name}`)
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
          report(node, 'new Date() without an argument')
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'Date()')
      },
    }
  },
}

export default { meta: { name: 'fences' }, rules: { determinism } }
