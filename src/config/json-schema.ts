/** The JSON Schema (draft 2020-12) of a review config, for editors: completion, descriptions and checks while typing. */
import { z } from 'zod';
import type { Known } from './known.js';
import { reviewSchema } from './schema.js';

type Json = z.core.JSONSchema.BaseSchema;

function jsonOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** The options of one type, with `type` as its first key, in every branch where there are several. */
function withType(options: Json, type: string): Json {
  if (options.anyOf) return { ...options, anyOf: options.anyOf.map((branch) => withType(branch, type)) };
  if (options.oneOf) return { ...options, oneOf: options.oneOf.map((branch) => withType(branch, type)) };
  return {
    ...options,
    type: 'object',
    properties: { type: { const: type, description: 'Type of the source.' }, ...options.properties },
    required: ['type', ...(options.required ?? [])],
  };
}

export function reviewJsonSchema(known: Known): Json {
  const { $schema, $defs, properties, ...root } = jsonOf(reviewSchema(known));
  const types = [...known.sourceTypes].map(([type, options]) => {
    const { $defs: own, ...json } = jsonOf(options);
    delete json.$schema;
    return { own, json: withType(json, type) };
  });
  const sources = properties?.sources;
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'quarterdeck review',
    description: 'A review config: what is reviewed, where its rows come from, and what the deck holds.',
    ...root,
    properties: {
      ...properties,
      sources: {
        ...(typeof sources === 'object' ? sources : {}),
        additionalProperties: { anyOf: types.map(({ json }) => json) },
      },
    },
    $defs: Object.assign({}, $defs, ...types.map(({ own }) => own)) as NonNullable<Json['$defs']>,
  };
}
