// The front matter's schemas as JSON Schema, for editors that complete and check it as one types.
import { z } from 'zod';
import { type Collection, SCHEMAS } from '../content-file.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What an editor may know of a field beyond what zod writes down by itself. `patternErrorMessage` is no keyword of
 * JSON Schema, but vscode-json-languageservice and yaml-language-server show it in place of the pattern.
 */
function addForEditors(field: z.core.$ZodType, schema: JsonSchema): void {
  if (schema.format === 'uri') schema.pattern = '^https?://';
  if (schema.pattern !== undefined)
    schema.patternErrorMessage = z.safeParse(field, ' ').error?.issues[0]?.message;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/**
 * The JSON Schema of a collection's front matter, each field with its sentence.
 * What holds between fields and between files is beyond it: `npm run check` knows that.
 */
export function jsonSchemaOf(collection: Collection): JsonSchema {
  const schema = z.toJSONSchema(SCHEMAS[collection], {
    override: ({ zodSchema, jsonSchema }) => addForEditors(zodSchema, jsonSchema),
  });
  return { ...schema, title: `Front matter of content/${collection}` };
}
