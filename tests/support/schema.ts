// What a schema says of a value.
import type { z } from 'zod';

/** Every refusal as `path: message`; empty where the value is accepted. */
export function refusals(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** The value without one of its fields. */
export function without<T extends object>(value: T, field: keyof T): object {
  const { [field]: _, ...rest } = value;
  return rest;
}
