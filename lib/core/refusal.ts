/** A refusal: what went wrong, by kind, for a screen to say in words. Everything saved before is safe in every case. */

export type Trouble =
  | 'storage-refused'
  | 'storage-full'
  | 'storage-blocked'
  | 'data-newer'
  | 'data-damaged'
  | 'migration-failed'
  | 'bad-input'
  | 'gone'
  | 'unexpected';

/** Thrown by storage, queries and commands. `field` names the input at fault for bad-input. */
export class Refusal extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
