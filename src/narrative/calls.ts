/** What a parsed sentence calls: the names of its helpers, and the figures that it names outright. */

type Node = hbs.AST.Node;

/** A mustache, block or subexpression with arguments; a bare `{{name}}` is a parameter. */
export interface HelperCall {
  readonly helper: string;
  /** Arguments written as text; undefined where an argument is a parameter. */
  readonly texts: readonly (string | undefined)[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function callOf(node: Node): HelperCall | undefined {
  if (!['MustacheStatement', 'BlockStatement', 'SubExpression'].includes(node.type)) return undefined;
  const { path, params, hash } = node as hbs.AST.SubExpression;
  const bare = params.length === 0 && !(hash as hbs.AST.Hash | undefined);
  if (node.type === 'MustacheStatement' && bare) return undefined;
  return {
    helper: path.original,
    texts: params.map((one) => (one.type === 'StringLiteral' ? (one as hbs.AST.StringLiteral).value : undefined)),
  };
}

/** Every helper call of a sentence, and partials, decorators and raw mustaches under their own names, which no helper has. */
export function callsOf(node: Node): HelperCall[] {
  const own = callOf(node);
  const banned = /^(Partial|PartialBlock|Decorator|DecoratorBlock|)Statement$|^Decorator/.test(node.type);
  const below = children(node).flatMap(callsOf);
  return [...(own ? [own] : []), ...(banned ? [{ helper: node.type, texts: [] }] : []), ...below];
}
