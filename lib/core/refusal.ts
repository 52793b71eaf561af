/** A refusal: what went wrong, by kind, for a screen to say in words. Everything saved before is safe in every case. */

export type Trouble =
  | 'storage-refused'
  | 'storage-full'
  | 'storage-blocked'
  | 'data-newer'
  | 'data-damaged'
  | 'migration-failed'
  | 'bad-input'
  | 'bad-file'
  | 'changed-meanwhile'
  | 'gone'
  | 'unexpected';

/** A field that was changed in two windows, to two values. */
export interface FieldConflict {
  field: string;
  yours: unknown;
  theirs: unknown;
}

/**
 * Thrown by storage, queries and commands. `field` names the input at fault for bad-input, the fault for bad-file.
 * `conflicts` are the fields that changed meanwhile.
 */
export class Refusal extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string,
    readonly field: string | null = null,
    readonly conflicts: readonly FieldConflict[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
