/** Before every unit test file: an IndexedDB in memory. DOM tests ask for happy-dom by a comment at their head. */
import 'fake-indexeddb/auto';
