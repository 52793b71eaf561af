/** The records one write touched, each as it was before and as it is now: what its history entry is made from. */
import type { Kind } from '../core/change.ts';
import type { Id } from '../core/record.ts';
import type { RecordOf } from './store.ts';

/** A record that this write touched: as it was at first (null: it was not), and as it is now. */
export interface Image<K extends Kind = Kind> {
  kind: K;
  before: RecordOf[K] | null;
  now: RecordOf[K];
}

/** The images of one write, by kind and id. */
export class Images {
  readonly #images = new Map<string, Image>();

  get<K extends Kind>(kind: K, id: Id): Image<K> | undefined {
    const image = this.#images.get(`${kind} ${id}`);
    return image && isOf(image, kind) ? image : undefined;
  }

  set<K extends Kind>(kind: K, before: RecordOf[K] | null, now: RecordOf[K]) {
    this.#images.set(`${kind} ${now.id}`, { kind, before, now });
  }

  list(): Image[] {
    return [...this.#images.values()];
  }
}

function isOf<K extends Kind>(image: Image, kind: K): image is Image<K> {
  return image.kind === kind;
}

/** The projects an entry is about: those its records were in, and are. */
export function projectsOf(images: readonly Image[]): Id[] {
  const ids = images.flatMap(({ kind, before, now }) =>
    [before, now].flatMap((record) => {
      if (record === null) return [];
      if (kind === 'projects') return record.id;
      return 'projectId' in record && record.projectId !== null ? record.projectId : [];
    }),
  );
  return [...new Set(ids)];
}
